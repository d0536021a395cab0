using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Places;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register.Matching;
using Ocop.Catalog.Register.Planning;

namespace Ocop.Catalog.Register;

/// <summary>The dry run: says for each record what it would do to the register, and writes nothing.</summary>
/// <remarks>
/// Reads the register once and plans from memory, so 50,000 records take seconds; further plans of the same scope read only
/// what has changed since. To apply what was planned, take <see cref="RegisterWriter.LockAsync"/> first and plan and apply
/// within that one transaction, or apply an older plan and look at <see cref="RegisterApplied.Stale"/>.
/// </remarks>
public sealed class RegisterPlanner(CatalogDbContext db, PlaceDirectory directory, TimeProvider clock)
{
    private const int ProgressStep = 1000;

    private ProductIndex _products = new();
    private PlacesToday? _placesRead;
    private PlaceReader? _places;

    /// <summary>Plans the records in their order: a later one sees what the earlier ones would have done.</summary>
    /// <param name="progress">Told the number of records planned, every thousand of them and at the end.</param>
    public async Task<RegisterPlan> PlanAsync(
        IReadOnlyList<RegisterRecord> records, RegisterSource source, PlanOptions options,
        IProgress<int>? progress, CancellationToken cancellationToken)
    {
        var asOf = await db.RegisterEvents.MaxAsync(row => (long?)row.Seq, cancellationToken) ?? 0;
        var places = await PlacesAsync(cancellationToken);
        await _products.RefreshAsync(db, asOf, cancellationToken);
        var snapshot = new RegisterSnapshot(db, source, cancellationToken);
        var planner = new RecordPlanner(
            snapshot, _products, new ProductMatcher(_products, places), places, source, options, VietnamCalendar.Today(clock));

        await snapshot.ReadHistoryAsync(records);
        var matches = records.Select(planner.CertainOf).ToList();
        await snapshot.ReadCertificatesAsync(records, matches.Select(match => match?.Product).OfType<ProductId>());
        await snapshot.ReadLastSourcesAsync(FirstContradictions(records, matches, planner));
        try
        {
            var planned = new List<PlannedRecord>(records.Count);
            foreach (var (index, record) in records.Index())
            {
                cancellationToken.ThrowIfCancellationRequested();
                planned.Add(planner.Plan(index, record, matches[index]));
                if (planned.Count % ProgressStep == 0)
                    progress?.Report(planned.Count);
            }

            progress?.Report(planned.Count);
            return new RegisterPlan(source, options, asOf, planned);
        }
        finally
        {
            planner.Forget();
        }
    }

    /// <summary>Lets go of the register it has read, when what follows a large plan needs the memory more than the next plan needs the time.</summary>
    public void Forget() => _products = new ProductIndex();

    /// <summary>The products a record could be of, the likeliest first, as the register stands now.</summary>
    public async Task<IReadOnlyList<MatchCandidate>> CandidatesAsync(RegisterRecord record, CancellationToken cancellationToken)
    {
        var asOf = await db.RegisterEvents.MaxAsync(row => (long?)row.Seq, cancellationToken) ?? 0;
        await _products.RefreshAsync(db, asOf, cancellationToken);
        return new ProductMatcher(_products, await PlacesAsync(cancellationToken)).Candidates(record, _ => false);
    }

    private static IEnumerable<CertificateId> FirstContradictions(
        IReadOnlyList<RegisterRecord> records, List<ProductMatch?> matches, RecordPlanner planner)
    {
        foreach (var (record, match) in records.Zip(matches))
        {
            if (planner.CertificateOf(record, match) is { } known && (record.IsRemoved || planner.IsFirstContradiction(record, known)))
                yield return known.Id;
        }
    }

    private async Task<PlaceReader> PlacesAsync(CancellationToken cancellationToken)
    {
        var today = await directory.GetAsync(cancellationToken);
        if (!ReferenceEquals(today, _placesRead))
            (_placesRead, _places) = (today, new PlaceReader(today));
        return _places!;
    }
}
