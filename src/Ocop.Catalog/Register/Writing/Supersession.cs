using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Writing;

/// <summary>A newer decision on the same product takes the place of the older one from the day it is valid.</summary>
/// <remarks>
/// Derived from the certificates that stand, whatever the order in which they came, so that any order ends in the same
/// register. What a hand has fixed stays.
/// </remarks>
internal sealed class Supersession(CatalogDbContext db, RegisterJournal journal)
{
    private const int Chunk = 500;

    private readonly Dictionary<ProductId, HashSet<DateOnly>> _products = [];

    /// <summary>Something of the product has changed.</summary>
    /// <param name="goneFrom">A day from which a certificate was valid and no longer is: what it replaced may stand again.</param>
    public void Touch(ProductId product, DateOnly? goneFrom = null)
    {
        if (!_products.TryGetValue(product, out var gone))
            _products[product] = gone = [];
        if (goneFrom is { } day)
            gone.Add(day);
    }

    /// <summary>Brings the certificates of the touched products in line.</summary>
    public async Task<int> SettleAsync(CancellationToken cancellationToken)
    {
        var settled = 0;
        foreach (var chunk in _products.Keys.Chunk(Chunk))
        {
            var rows = await db.Certificates.AsNoTracking().Where(row => chunk.Contains(row.ProductId))
                .Select(row => new Link(row.Id, row.ProductId, row.ValidFrom, row.SupersededOn)).ToListAsync(cancellationToken);
            var wrong = rows.GroupBy(row => row.ProductId).SelectMany(Wrong).ToDictionary(pair => pair.Link.Id, pair => pair.On);
            settled += await WriteAsync(wrong, cancellationToken);
        }

        await journal.FlushAsync(cancellationToken);
        _products.Clear();
        return settled;
    }

    private IEnumerable<(Link Link, DateOnly? On)> Wrong(IGrouping<ProductId, Link> certificates)
    {
        foreach (var link in certificates)
        {
            var newer = certificates.Where(other => other.ValidFrom > link.ValidFrom).Select(other => (DateOnly?)other.ValidFrom).Min();
            var on = newer ?? (link.SupersededOn is { } day && _products[certificates.Key].Contains(day) ? null : link.SupersededOn);
            if (on != link.SupersededOn)
                yield return (link, on);
        }
    }

    private async Task<int> WriteAsync(Dictionary<CertificateId, DateOnly?> wrong, CancellationToken cancellationToken)
    {
        if (wrong.Count == 0)
            return 0;
        var ids = wrong.Keys.ToList();
        var held = await db.SourceClaims.AsNoTracking()
            .Where(claim => claim.Source == RegisterSource.Hand.Name && ids.Contains(claim.CertificateId)).ToListAsync(cancellationToken);
        foreach (var claim in held.Where(claim => FactsJson.Read<string[]>(claim.Stated).Contains(nameof(CertificateFacts.SupersededOn))))
            wrong.Remove(claim.CertificateId);
        ids = [.. wrong.Keys];
        foreach (var certificate in await db.Certificates.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken))
        {
            var after = CertificateFacts.Of(certificate) with { SupersededOn = wrong[certificate.Id] };
            await journal.ChangeAsync(certificate, after, RegisterEventKind.Superseded, cancellationToken);
        }

        return ids.Count;
    }

    private sealed record Link(CertificateId Id, ProductId ProductId, DateOnly ValidFrom, DateOnly? SupersededOn);
}
