using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register.Feed;

/// <summary>What the present state of certificates here knows of: this register's own word, and what its sources have said.</summary>
[SuppressMessage("Globalization", "CA1310", Justification = "Translated: the database compares.")]
internal sealed class ToldVersions(CatalogDbContext db, Guid register)
{
    public async Task<Dictionary<CertificateId, Versions>> OfAsync(
        IReadOnlyCollection<CertificateId> certificates, CancellationToken cancellationToken)
    {
        var ids = certificates.Select(id => (CertificateId?)id).ToList();
        var own = await db.RegisterEvents.AsNoTracking()
            .Where(row => ids.Contains(row.CertificateId) && !row.Source.StartsWith(RegisterSource.FeedPrefix))
            .GroupBy(row => row.CertificateId)
            .Select(group => new { Id = group.Key, Last = group.Max(row => row.Seq) })
            .ToDictionaryAsync(group => group.Id!.Value, group => group.Last, cancellationToken);
        var told = certificates.ToDictionary(id => id, id => own.TryGetValue(id, out var last) ? Versions.Of(register, last) : Versions.None);
        foreach (var (id, known) in await LearnedAsync(certificates, cancellationToken))
            told[id] = told[id].And(known);
        return told;
    }

    private async Task<List<(CertificateId Id, Versions Known)>> LearnedAsync(
        IReadOnlyCollection<CertificateId> certificates, CancellationToken cancellationToken)
    {
        var claims = await db.SourceClaims.AsNoTracking()
            .Where(claim => certificates.Contains(claim.CertificateId) && claim.Source.StartsWith(RegisterSource.FeedPrefix))
            .Select(claim => new { claim.CertificateId, claim.Source, claim.Key })
            .ToListAsync(cancellationToken);
        var remote = claims.Select(claim => claim.Key).Distinct().ToList();
        var known = (await db.FeedKnowledge.AsNoTracking().Where(row => remote.Contains(row.RemoteId)).ToListAsync(cancellationToken))
            .ToDictionary(row => (RegisterSource.Feed(row.SubscriptionId).Name, row.RemoteId), row => Versions.FromJson(row.Versions));
        return [.. claims.Where(claim => known.ContainsKey((claim.Source, claim.Key)))
            .Select(claim => (claim.CertificateId, known[(claim.Source, claim.Key)]))];
    }
}
