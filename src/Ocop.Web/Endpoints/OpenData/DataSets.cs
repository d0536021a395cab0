using System.Runtime.CompilerServices;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.SalesPoints;
using Ocop.Catalog.Villages;
using Ocop.Web.Endpoints.Api;

namespace Ocop.Web.Endpoints.OpenData;

/// <summary>The open data, row by row: a page of the database at a time, never the whole in memory.</summary>
public sealed class DataSets(
    ProductQueries products, ProducerQueries producers, CertificateQueries certificates, EndedCertificates ended, SalesPointQueries points, VillageQueries villages,
    PlaceDirectory directory, ApiWriter write)
{
    private const int Chunk = 500;

    public async IAsyncEnumerable<ProductRow> ProductsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var places = await directory.GetAsync(stop);
        var slugs = new Dictionary<ProducerId, string>();
        await foreach (var card in ChunksAsync((after, size) => products.PageAsync(after, size, stop), card => card.Slug))
        {
            if (card.ProducerId is { } maker && !slugs.ContainsKey(maker))
                slugs = (await producers.AddressesAsync(stop)).ToDictionary(address => address.Id, address => address.Slug);
            var said = card.Standing.ToSpeakOf;
            yield return new ProductRow(
                card.Slug, card.Name.Vi, card.Name.En, Text(card.Summary)?.Vi, Text(card.Summary)?.En,
                (int)Classification.SectorOf(card.CriteriaSet), card.CriteriaSet,
                card.CommuneCode, places.Commune(card.CommuneCode)?.FullName, card.ProvinceCode, NameOf(places, card.ProvinceCode),
                card.ProducerId is { } id ? slugs.GetValueOrDefault(id) : null,
                card.Standing.InForce?.Stars, card.Standing.InForce?.StandsUntil, card.Standing.InForce?.IsExactDateMissing, said?.Code,
                said?.Status.ToString(), said?.ValidFrom, said?.ValidUntil, said?.ExtendedUntil, said?.Withdrawal?.On, said?.Withdrawal?.Ground.ToString(), said?.SupersededOn,
                write.Page($"/san-pham/{card.Slug}"));
        }
    }

    public async IAsyncEnumerable<CertificateRow> CertificatesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var entry in ChunksAsync((after, size) => certificates.PageAsync(after, size, stop), entry => entry.Certificate.Code))
        {
            var certificate = entry.Certificate;
            yield return new CertificateRow(
                certificate.Code, entry.ProductSlug, entry.ProductName.Vi, certificate.Status.ToString(), certificate.Stars,
                certificate.HolderName, certificate.DecisionNumber, certificate.DecidedOn, certificate.DecidedYear, certificate.IssuedBy,
                certificate.ValidFrom, certificate.ValidUntil, certificate.IsExactDateMissing, certificate.ExtendedUntil,
                certificate.Withdrawal?.On, certificate.Withdrawal?.Ground.ToString(), certificate.Withdrawal?.DecisionNumber, certificate.SupersededOn,
                certificate.Source, write.Page($"/xac-minh/{certificate.Code}"));
        }
    }

    public async IAsyncEnumerable<EndedCertificateRow> EndedCertificatesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var places = await directory.GetAsync(stop);
        IReadOnlyList<EndedCertificate> rows;
        var told = 0;
        do
        {
            rows = await ended.PageAsync(new EndedQuery(), told, Chunk, stop);
            told += rows.Count;
            foreach (var row in rows)
            {
                yield return new EndedCertificateRow(
                    row.Code, (row.WithdrawnOn is null ? CertificateStatus.Expired : CertificateStatus.Withdrawn).ToString(), row.EndedOn,
                    row.IsExactDateMissing, row.Ground?.ToString(), row.WithdrawalNumber, row.ProductSlug, row.ProductName.Vi, row.HolderName,
                    row.Stars, row.DecisionNumber, row.IssuedBy, row.ValidFrom, row.CommuneCode, places.Commune(row.CommuneCode)?.FullName,
                    row.ProvinceCode, NameOf(places, row.ProvinceCode), write.Page($"/xac-minh/{row.Code}"));
            }
        }
        while (rows.Count == Chunk);
    }

    public async IAsyncEnumerable<ProducerRow> ProducersAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var places = await directory.GetAsync(stop);
        await foreach (var maker in ChunksAsync((after, size) => producers.PageAsync(after, size, stop), maker => maker.Slug))
        {
            yield return new ProducerRow(
                maker.Slug, maker.Name, maker.Kind.ToString(), maker.CommuneCode, places.Commune(maker.CommuneCode)?.FullName,
                maker.ProvinceCode, NameOf(places, maker.ProvinceCode), maker.Source, write.Page($"/chu-the/{maker.Slug}"));
        }
    }

    public async IAsyncEnumerable<SalesPointRow> SalesPointsAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var places = await directory.GetAsync(stop);
        foreach (var point in await points.AllAsync(stop))
        {
            yield return new SalesPointRow(
                point.Slug, point.Name.Vi, point.Name.En, point.Kind.ToString(), point.State.ToString(), point.Address, point.IsAddressOld,
                point.CommuneCode, places.Commune(point.CommuneCode)?.FullName, point.ProvinceCode, NameOf(places, point.ProvinceCode),
                Text(point.Dates)?.Vi, Text(point.LastConfirmed)?.Vi,
                point.Position?.Latitude, point.Position?.Longitude, point.Position?.IsDemo, point.Source);
        }
    }

    public async IAsyncEnumerable<VillageRow> VillagesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var places = await directory.GetAsync(stop);
        foreach (var village in await villages.AllAsync(stop))
        {
            yield return new VillageRow(
                village.Slug, village.Name.Vi, village.Name.En, Text(village.Lead)?.Vi, Text(village.Lead)?.En, Text(village.EthnicGroup)?.Vi,
                village.CommuneCode, places.Commune(village.CommuneCode)?.FullName, village.ProvinceCode, NameOf(places, village.ProvinceCode),
                write.Page($"/lang-du-lich/{village.Slug}"));
        }
    }

    private static async IAsyncEnumerable<T> ChunksAsync<T>(Func<string?, int, Task<IReadOnlyList<T>>> read, Func<T, string> cursor)
    {
        string? after = null;
        IReadOnlyList<T> rows;
        do
        {
            rows = await read(after, Chunk);
            foreach (var row in rows)
                yield return row;
            after = rows.Count > 0 ? cursor(rows[^1]) : null;
        }
        while (rows.Count == Chunk);
    }

    private static LocalText? Text(LocalText text) => text.IsEmpty ? null : text;

    private static string NameOf(PlacesToday places, string code) => places.Province(code)?.FullName ?? code;
}
