using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Search;
using Ocop.Catalog.Villages;
using Ocop.Commerce.Offers;

namespace Ocop.Web.Searching;

/// <summary>Joins the catalogue and the shop into what the search index holds.</summary>
public sealed class SearchDocuments(CatalogDbContext db, OfferQueries offers, PlaceDirectory directory, TimeProvider clock)
{
    private const int Batch = 500;

    /// <summary>Every document there is, in batches.</summary>
    public async IAsyncEnumerable<IReadOnlyList<SearchDocument>> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var places = await directory.GetAsync(cancellationToken);
        yield return [.. places.Provinces.Select(Of), .. places.Communes.Select(Of)];
        yield return await VillagesAsync(_ => true, places, cancellationToken);
        yield return await ProducersAsync(null, places, cancellationToken);

        var ids = await db.Products.Where(product => product.Publication != null).Select(product => product.Id).ToListAsync(cancellationToken);
        foreach (var batch in ids.Chunk(Batch))
            yield return await ProductsAsync(batch, cancellationToken);
    }

    /// <summary>The documents of these products as they stand now; a product that is not public has none.</summary>
    public async Task<IReadOnlyList<SearchDocument>> ProductsAsync(IReadOnlyCollection<ProductId> ids, CancellationToken cancellationToken)
    {
        var products = await db.Products.AsNoTracking()
            .Where(product => ids.Contains(product.Id) && product.Publication != null)
            .ToListAsync(cancellationToken);
        return await OfAsync(products, await directory.GetAsync(cancellationToken), cancellationToken);
    }

    /// <summary>A producer's own document, if public.</summary>
    public async Task<IReadOnlyList<SearchDocument>> ProducerAsync(ProducerId id, CancellationToken cancellationToken) =>
        await ProducersAsync(id, await directory.GetAsync(cancellationToken), cancellationToken);

    /// <summary>A village's own document, if public.</summary>
    public async Task<IReadOnlyList<SearchDocument>> VillageAsync(VillageId id, CancellationToken cancellationToken) =>
        await VillagesAsync(village => village.Id == id, await directory.GetAsync(cancellationToken), cancellationToken);

    /// <summary>The products that print something of this producer.</summary>
    public Task<List<ProductId>> ProductsOfProducerAsync(ProducerId id, CancellationToken cancellationToken) =>
        db.Products.Where(product => product.ProducerId == id).Select(product => product.Id).ToListAsync(cancellationToken);

    /// <summary>The products that print something of this village.</summary>
    public Task<List<ProductId>> ProductsOfVillageAsync(VillageId id, CancellationToken cancellationToken) =>
        db.Products.Where(product => product.VillageId == id).Select(product => product.Id).ToListAsync(cancellationToken);

    /// <summary>A place has no id of its own; its code gives one that is always the same.</summary>
    public static Guid PlaceId(string code) => new(int.Parse(code, System.Globalization.CultureInfo.InvariantCulture), (short)code.Length, 0, new byte[8]);

    private async Task<IReadOnlyList<SearchDocument>> OfAsync(
        List<Product> products, PlacesToday places, CancellationToken cancellationToken)
    {
        var today = VietnamCalendar.Today(clock);
        var ids = products.Select(product => product.Id).ToList();
        var standings = (await db.Certificates.AsNoTracking().Where(certificate => ids.Contains(certificate.ProductId)).ToListAsync(cancellationToken))
            .GroupBy(certificate => certificate.ProductId)
            .ToDictionary(group => group.Key, group => Standing.Of(group, today));
        var makerIds = products.Select(product => product.ProducerId).OfType<ProducerId>().Distinct().ToList();
        var makers = await db.Producers.AsNoTracking().Where(producer => makerIds.Contains(producer.Id))
            .ToDictionaryAsync(producer => producer.Id, cancellationToken);
        var villageIds = products.Select(product => product.VillageId).OfType<VillageId>().Distinct().ToList();
        var villages = await db.Villages.AsNoTracking().Where(village => villageIds.Contains(village.Id))
            .Select(village => new { village.Id, village.Name }).ToDictionaryAsync(village => village.Id, village => village.Name.Vi, cancellationToken);
        var packs = await offers.OfProductsAsync(ids, cancellationToken);
        var old = await OldNamesAsync(products, cancellationToken);

        return [.. products.Select(product =>
        {
            var maker = product.ProducerId is { } makerId ? makers.GetValueOrDefault(makerId) : null;
            var rows = packs[product.Id].ToList();
            var standing = standings.GetValueOrDefault(product.Id, Standing.None);
            return new SearchDocument
            {
                Kind = SearchKind.Product,
                Id = product.Id.Value,
                Slug = product.Slug,
                NameVi = product.Name.Vi,
                NameEn = product.Name.En,
                Categories = Categories(product.CriteriaSet),
                Keywords = product.Keywords.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
                ProducerName = maker?.Name,
                VillageName = product.VillageId is { } villageId ? villages.GetValueOrDefault(villageId) : null,
                Places = [.. Places(product, places), .. product.CommuneCode is { } code ? old[code] : []],
                DescriptionVi = $"{product.Summary.Vi} {string.Join(' ', product.Facts.Select(fact => fact.Vi))}",
                DescriptionEn = $"{product.Summary.En} {string.Join(' ', product.Facts.Select(fact => fact.En))}",
                Extra = places.Line(product.CommuneCode, product.ProvinceCode),
                SectorNumber = (int)Classification.SectorOf(product.CriteriaSet),
                CriteriaSet = product.CriteriaSet,
                StarsInForce = standing.Stars,
                ProvinceCode = product.ProvinceCode,
                CommuneCode = product.CommuneCode,
                ProducerKind = (maker?.Kind ?? ProducerKind.Unknown).ToString(),
                PriceDong = rows.Count == 0 ? null : rows.Min(row => row.Price.Dong),
                InStock = rows.Any(row => row.Availability != Availability.SoldOut),
                HasVillage = product.VillageId is not null,
                NewestOn = standing.InForce is { } certificate ? DecidedOn(certificate) : default,
            };
        })];
    }

    private async Task<ILookup<string, string>> OldNamesAsync(List<Product> products, CancellationToken cancellationToken)
    {
        var codes = products.Select(product => product.CommuneCode).OfType<string>().Distinct().ToList();
        var units = await db.OldUnits.AsNoTracking().Where(unit => codes.Contains(unit.CommuneCode)).ToListAsync(cancellationToken);
        return units
            .SelectMany(unit => new[] { unit.OldCommune, unit.OldDistrict, unit.OldProvince }.OfType<string>().Select(name => (unit.CommuneCode, name)))
            .Distinct()
            .ToLookup(pair => pair.CommuneCode, pair => pair.name);
    }

    private async Task<IReadOnlyList<SearchDocument>> VillagesAsync(
        System.Linq.Expressions.Expression<Func<Village, bool>> which, PlacesToday places, CancellationToken cancellationToken)
    {
        var villages = await db.Villages.AsNoTracking().Where(village => village.Publication != null).Where(which).ToListAsync(cancellationToken);
        return [.. villages.Select(village => new SearchDocument
        {
            Kind = SearchKind.Village,
            Id = village.Id.Value,
            Slug = village.Slug,
            NameVi = village.Name.Vi,
            NameEn = village.Name.En,
            Extra = places.Line(village.CommuneCode, village.ProvinceCode),
            ProvinceCode = village.ProvinceCode,
            CommuneCode = village.CommuneCode,
        })];
    }

    private async Task<IReadOnlyList<SearchDocument>> ProducersAsync(ProducerId? only, PlacesToday places, CancellationToken cancellationToken)
    {
        var producers = await db.Producers.AsNoTracking()
            .Where(producer => producer.Publication != null && (only == null || producer.Id == only))
            .ToListAsync(cancellationToken);
        return [.. producers.Select(producer => new SearchDocument
        {
            Kind = SearchKind.Producer,
            Id = producer.Id.Value,
            Slug = producer.Slug,
            NameVi = producer.Name,
            Extra = places.Line(producer.CommuneCode, producer.ProvinceCode),
            ProvinceCode = producer.ProvinceCode,
            CommuneCode = producer.CommuneCode,
        })];
    }

    private static SearchDocument Of(ProvinceToday province) => new()
    {
        Kind = SearchKind.Province,
        Id = PlaceId(province.Code),
        Slug = province.Slug,
        NameVi = province.FullName,
        NameEn = province.NameEn,
        ProvinceCode = province.Code,
    };

    private static SearchDocument Of(CommuneToday commune) => new()
    {
        Kind = SearchKind.Commune,
        Id = PlaceId(commune.Code),
        Slug = commune.Slug,
        NameVi = commune.FullName,
        Extra = commune.Province.Name,
        ProvinceCode = commune.Province.Code,
        CommuneCode = commune.Code,
    };

    // A year alone counts as its first day, as it does for the end.
    private static DateOnly DecidedOn(CertificateOnDay certificate) => certificate.DecidedOn ?? new DateOnly(certificate.DecidedYear, 1, 1);

    private static IEnumerable<string> Places(Product product, PlacesToday places)
    {
        var then = product.PlaceAtRecognition;
        var now = places.Commune(product.CommuneCode);
        return new[] { now?.FullName, places.Province(product.ProvinceCode)?.FullName, then.Commune, then.District, then.Province }.OfType<string>();
    }

    private static string[] Categories(int criteriaSet)
    {
        var name = CriteriaSets.Name(criteriaSet);
        return [name.Vi, name.In(english: true)];
    }
}
