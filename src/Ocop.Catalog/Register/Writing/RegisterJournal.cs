using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register.Acts;

namespace Ocop.Catalog.Register.Writing;

/// <summary>Writes events and the rows they are about, many at a time, so that each certificate's revision is the number of its last event.</summary>
internal sealed class RegisterJournal(CatalogDbContext db, Actor actor, RegisterSource source, string? reason, DateTimeOffset at)
{
    private const int Chunk = 500;

    private readonly List<(RegisterEvent Event, Certificate? Certificate, bool IsNew)> _pending = [];

    /// <summary>A caller that still needs what the context tracks says so, and writes few rows.</summary>
    public bool KeepsTracking { get; init; }

    /// <summary>The number of the last event written.</summary>
    public long LastSeq { get; private set; }

    public RegisterSource Source => source;

    public Actor Actor => actor;

    public string? Reason => reason;

    public DateTimeOffset At => at;

    /// <summary>A new certificate.</summary>
    public Task CreateAsync(Certificate certificate, CancellationToken cancellationToken) =>
        AddAsync(EventOf(certificate, RegisterEventKind.Created, null, CertificateFacts.Of(certificate)), certificate, true, cancellationToken);

    /// <summary>A certificate as it should read. The row is not tracked: it is written once, with its revision.</summary>
    public Task ChangeAsync(
        Certificate certificate, CertificateFacts after, RegisterEventKind kind, CancellationToken cancellationToken, string? because = null)
    {
        var before = CertificateFacts.Of(certificate);
        after.CopyTo(certificate);
        return AddAsync(EventOf(certificate, kind, before, after, because), certificate, false, cancellationToken);
    }

    /// <summary>A certificate whose row is deleted by the caller.</summary>
    public Task RemoveAsync(Certificate certificate, CancellationToken cancellationToken) =>
        AddAsync(EventOf(certificate, RegisterEventKind.Removed, CertificateFacts.Of(certificate), null), null, false, cancellationToken);

    /// <summary>An event of a product or producer; its row is added to the context by the caller.</summary>
    public Task AddAsync(RegisterEvent row, CancellationToken cancellationToken) => AddAsync(row, null, false, cancellationToken);

    public RegisterEvent OfProduct(RegisterEventKind kind, ProductId id, ProductFacts? before, ProductFacts? after) => new()
    {
        Kind = kind,
        ProductId = id,
        At = at,
        ActorId = actor.Id,
        ActorName = actor.Name,
        Source = source.Name,
        Before = before is null ? null : FactsJson.Write(before),
        After = after is null ? null : FactsJson.Write(after),
        Reason = reason,
    };

    public RegisterEvent OfProducer(RegisterEventKind kind, ProducerId id, ProducerFacts? before, ProducerFacts? after) => new()
    {
        Kind = kind,
        ProducerId = id,
        At = at,
        ActorId = actor.Id,
        ActorName = actor.Name,
        Source = source.Name,
        Before = before is null ? null : FactsJson.Write(before),
        After = after is null ? null : FactsJson.Write(after),
        Reason = reason,
    };

    /// <summary>Writes what is pending and forgets the rows. Events go first: their numbers are the revisions.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        db.AddRange(_pending.Select(pending => pending.Event));
        await db.SaveChangesAsync(cancellationToken);
        foreach (var (row, certificate, _) in _pending)
        {
            LastSeq = Math.Max(LastSeq, row.Seq);
            if (certificate is not null)
                certificate.Revision = Math.Max(certificate.Revision, row.Seq);
        }

        var created = _pending.Where(pending => pending.IsNew).Select(pending => pending.Certificate!).ToHashSet();
        db.AddRange(created);
        db.UpdateRange(_pending.Select(pending => pending.Certificate).OfType<Certificate>().Distinct().Where(row => !created.Contains(row)));
        await db.SaveChangesAsync(cancellationToken);
        if (!KeepsTracking)
            db.ChangeTracker.Clear();
        foreach (var certificate in _pending.Select(pending => pending.Certificate).OfType<Certificate>())
            db.Entry(certificate).State = EntityState.Detached; // it may be read and written again
        _pending.Clear();
    }

    private async Task AddAsync(RegisterEvent row, Certificate? certificate, bool isNew, CancellationToken cancellationToken)
    {
        _pending.Add((row, certificate, isNew));
        if (_pending.Count >= Chunk)
            await FlushAsync(cancellationToken);
    }

    private RegisterEvent EventOf(
        Certificate certificate, RegisterEventKind kind, CertificateFacts? before, CertificateFacts? after, string? because = null) => new()
        {
            Kind = kind,
            CertificateId = certificate.Id,
            ProductId = certificate.ProductId,
            At = at,
            ActorId = actor.Id,
            ActorName = actor.Name,
            Source = source.Name,
            DecisionNumber = after?.Withdrawal is { } withdrawal && kind == RegisterEventKind.Withdrawn ? withdrawal.DecisionNumber : certificate.DecisionNumber,
            Before = before is null ? null : FactsJson.Write(before),
            After = after is null ? null : FactsJson.Write(after),
            Reason = because ?? reason,
        };
}
