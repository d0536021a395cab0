using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Register.Matching;

namespace Ocop.Catalog.Register.Writing;

/// <summary>Puts the records into the queue on which a person has to decide, each question once.</summary>
internal sealed class QueueWriter(CatalogDbContext db, RegisterSource source, DateTimeOffset at)
{
    /// <returns>How many of the records wait now.</returns>
    public async Task<int> WriteAsync(IEnumerable<PlannedRecord> planned, CancellationToken cancellationToken)
    {
        var count = 0;
        foreach (var chunk in planned.Where(IsQuestion).Chunk(500))
        {
            var keys = chunk.Select(KeyOf).ToList();
            var open = await db.MatchItems.AsTracking()
                .Where(item => keys.Contains(item.RecordKey) && item.Decision == MatchDecision.Open)
                .ToDictionaryAsync(item => item.RecordKey, cancellationToken);
            foreach (var record in chunk)
            {
                if (open.TryGetValue(KeyOf(record), out var item))
                    Update(item, record);
                else
                    db.Add(open[KeyOf(record)] = Make(record));
            }

            count += chunk.Length;
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }

        return count;
    }

    private static bool IsQuestion(PlannedRecord planned) =>
        planned.Outcome == PlannedOutcome.Conflict
        || (planned.Outcome == PlannedOutcome.Unmatched && planned.Basis != MatchBasis.Dismissed);

    private string KeyOf(PlannedRecord planned) => planned.Outcome == PlannedOutcome.Conflict
        ? MatchKeys.OfConflict(source, planned.CertificateId!.Value)
        : MatchKeys.OfRecord(source, planned.Record);

    private MatchItem Make(PlannedRecord planned)
    {
        var item = new MatchItem
        {
            Kind = planned.Outcome == PlannedOutcome.Conflict ? MatchItemKind.Conflict : MatchItemKind.Product,
            MatchKey = planned.Outcome == PlannedOutcome.Conflict ? KeyOf(planned) : ProductMatcher.KeyOf(planned.Record),
            RecordKey = KeyOf(planned),
            Source = source.Name,
            Record = planned.Record,
            ProductName = planned.Record.ProductName,
            AddedAt = at,
        };
        Update(item, planned);
        return item;
    }

    private static void Update(MatchItem item, PlannedRecord planned)
    {
        item.Record = planned.Record;
        item.ProductName = planned.Record.ProductName;
        item.CertificateId = planned.CertificateId;
        item.ProductId = planned.Outcome == PlannedOutcome.Conflict ? planned.ProductId : null;
        item.Differences = [.. planned.Differences.Where(difference => difference.IsContested)];
    }
}
