using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register.Writing;

/// <summary>Keeps what a feed last said of each certificate, and which fields a hand holds.</summary>
internal sealed class ClaimWriter(CatalogDbContext db)
{
    /// <summary>Remembers the records of a feed, also those that changed nothing: the next revision is compared with them.</summary>
    public async Task WriteAsync(RegisterSource source, IEnumerable<PlannedRecord> planned, CancellationToken cancellationToken)
    {
        foreach (var chunk in planned.Where(IsHeard).Chunk(500))
        {
            var keys = chunk.Select(record => record.Record.SourceId!).Distinct(StringComparer.Ordinal).ToList();
            var claims = await db.SourceClaims.AsTracking()
                .Where(claim => claim.Source == source.Name && keys.Contains(claim.Key))
                .ToDictionaryAsync(claim => claim.Key, StringComparer.Ordinal, cancellationToken);
            foreach (var record in chunk)
                Write(source, record, claims);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>From now on the hand holds these fields; they are added to this context.</summary>
    public async Task HoldAsync(CertificateId certificate, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        var held = await HandAsync(certificate, cancellationToken);
        var all = (held is null ? [] : FactsJson.Read<string[]>(held.Stated)).Union(fields, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        if (held is not null)
            held.Stated = FactsJson.Write(all);
        else if (all.Length > 0)
            db.Add(new SourceClaim
            {
                Source = RegisterSource.Hand.Name,
                Key = certificate.ToString(),
                CertificateId = certificate,
                Stated = FactsJson.Write(all),
            });
    }

    /// <summary>The hand lets go of these fields.</summary>
    public async Task ReleaseAsync(CertificateId certificate, IEnumerable<string> fields, CancellationToken cancellationToken)
    {
        if (await HandAsync(certificate, cancellationToken) is { } held)
            held.Stated = FactsJson.Write(FactsJson.Read<string[]>(held.Stated).Except(fields, StringComparer.Ordinal).ToArray());
    }

    private Task<SourceClaim?> HandAsync(CertificateId certificate, CancellationToken cancellationToken) =>
        db.SourceClaims.AsTracking().SingleOrDefaultAsync(
            claim => claim.Source == RegisterSource.Hand.Name && claim.Key == certificate.ToString(), cancellationToken);

    private static bool IsHeard(PlannedRecord planned) =>
        planned.Record.SourceId is not null && CertificateOf(planned) is not null && planned.Outcome != PlannedOutcome.Error;

    // Of an entry taken out before it was ever heard of, the word is kept too: an older page may still deliver it.
    private static CertificateId? CertificateOf(PlannedRecord planned) =>
        planned.CertificateId ?? (planned.Record.IsRemoved && Guid.TryParse(planned.Record.SourceId, out var id) ? new CertificateId(id) : null);

    private void Write(RegisterSource source, PlannedRecord planned, Dictionary<string, SourceClaim> claims)
    {
        var record = planned.Record;
        if (!claims.TryGetValue(record.SourceId!, out var claim))
        {
            claim = new SourceClaim
            {
                Source = source.Name,
                Key = record.SourceId!,
                CertificateId = CertificateOf(planned)!.Value,
                Stated = "",
                Revision = -1,
            };
            db.Add(claims[claim.Key] = claim);
        }

        if (record.Revision <= claim.Revision)
            return;
        claim.CertificateId = CertificateOf(planned)!.Value;
        claim.Revision = record.Revision;
        claim.ProductKey = record.ProductSourceId ?? claim.ProductKey;
        claim.IsRemoved = record.IsRemoved;
        if (!record.IsRemoved || claim.Stated.Length == 0)
            claim.Stated = FactsJson.Write(CertificateFacts.Of(record));
    }
}
