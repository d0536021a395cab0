using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Villages;

namespace Ocop.Catalog.Products;

/// <summary>Reads of published products.</summary>
public sealed class ProductQueries(CatalogDbContext db, CertificateQueries certificates, TimeProvider clock)
{
    /// <summary>No list on a page is longer.</summary>
    public const int MaxCards = 100;

    private static readonly Func<CatalogDbContext, string, Task<ProductDetails?>> Details =
        EF.CompileAsyncQuery((CatalogDbContext db, string slug) => (
            from product in db.Products.AsNoTracking()
            join producer in db.Producers on product.ProducerId equals producer.Id into makers
            from maker in makers.DefaultIfEmpty()
            join home in db.Villages on product.VillageId equals home.Id into homes
            from village in homes.DefaultIfEmpty()
            where product.Slug == slug && product.Publication != null
            select new ProductDetails
            {
                Id = product.Id,
                Slug = product.Slug,
                Name = product.Name,
                Summary = product.Summary,
                Story = product.Story,
                Facts = product.Facts,
                RecognitionFacts = product.RecognitionFacts,
                CriteriaSet = product.CriteriaSet,
                CommuneCode = product.CommuneCode,
                ProvinceCode = product.ProvinceCode,
                PlaceAtRecognition = product.PlaceAtRecognition,
                Gtin = product.Gtin,
                Packaging = product.Packaging,
                Season = product.Season,
                SeasonMonths = product.SeasonMonths,
                Evidence = product.Evidence,
                Reported = product.Reported,
                Note = product.Note,
                Source = product.Source,
                Papers = product.Papers,
                Maker = maker == null || maker.Publication == null ? null : new ProductMaker(
                    maker.Id, maker.Slug, maker.Name, maker.Kind, maker.About, maker.CommuneCode, maker.ProvinceCode),
                Village = village == null || village.Publication == null ? null : new ProductVillage(
                    village.Id, village.Slug, village.Name, village.Lead),
            }).SingleOrDefault());

    private IQueryable<Product> Published => db.Products.AsNoTracking().Where(product => product.Publication != null);

    private DateOnly Today => VietnamCalendar.Today(clock);

    /// <summary>The product of an address with its maker and village; one statement.</summary>
    public Task<ProductDetails?> FindAsync(string slug, CancellationToken cancellationToken) =>
        Details(db, slug).WaitAsync(cancellationToken);

    /// <summary>Cards in the order of the ids, those no longer public left out.</summary>
    public async Task<IReadOnlyList<ProductCard>> CardsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Take(MaxCards).Select(id => new ProductId(id)).ToList();
        var cards = await CardsAsync(Published.Where(product => wanted.Contains(product.Id)).OrderBy(product => product.Slug), MaxCards, cancellationToken);
        var place = wanted.Index().ToDictionary(item => item.Item, item => item.Index);
        return [.. cards.OrderBy(card => place[card.Id])];
    }

    /// <summary>Products that carry a star today, the newest decision first.</summary>
    public async Task<IReadOnlyList<ProductCard>> InForceAsync(int size, CancellationToken cancellationToken)
    {
        var inForce = db.Certificates.Where(InForce.On(Today));
        var ids = await (
            from product in Published
            join certificate in inForce on product.Id equals certificate.ProductId
            orderby certificate.DecidedYear descending, certificate.ValidFrom descending, certificate.Stars descending, product.Slug
            select product.Id).Take(size).ToListAsync(cancellationToken);
        return await CardsAsync([.. ids.Distinct().Select(id => id.Value)], cancellationToken);
    }

    /// <summary>How many products carry a star today.</summary>
    public Task<int> CountInForceAsync(CancellationToken cancellationToken)
    {
        var inForce = db.Certificates.Where(InForce.On(Today));
        return inForce.Join(Published, certificate => certificate.ProductId, product => product.Id, (_, product) => product.Id)
            .Distinct().CountAsync(cancellationToken);
    }

    /// <summary>Other products with a star from the same commune, then from the same province; one statement.</summary>
    public async Task<IReadOnlyList<ProductCard>> NearInForceAsync(
        ProductId except, string? communeCode, string provinceCode, int size, CancellationToken cancellationToken)
    {
        var rows = await (
            from product in Published
            where product.ProvinceCode == provinceCode && product.Id != except
            join certificate in db.Certificates.Where(InForce.On(Today)) on product.Id equals certificate.ProductId
            orderby product.CommuneCode == communeCode ? 0 : 1, product.Slug, certificate.Id
            select new
            {
                Card = new ProductCard
                {
                    Id = product.Id,
                    Slug = product.Slug,
                    Name = product.Name,
                    Summary = product.Summary,
                    CriteriaSet = product.CriteriaSet,
                    ProducerId = product.ProducerId,
                    CommuneCode = product.CommuneCode,
                    ProvinceCode = product.ProvinceCode,
                },
                Certificate = certificate,
            }).Take(size).ToListAsync(cancellationToken);
        return
        [
            .. rows.DistinctBy(row => row.Card.Id)
                .Select(row => row.Card with { Standing = Standing.Of([row.Certificate], Today) }),
        ];
    }

    public Task<IReadOnlyList<ProductCard>> OfProducerAsync(ProducerId producer, CancellationToken cancellationToken) =>
        SortedAsync(Published.Where(product => product.ProducerId == producer), cancellationToken);

    public Task<IReadOnlyList<ProductCard>> OfCommuneAsync(string communeCode, CancellationToken cancellationToken) =>
        SortedAsync(Published.Where(product => product.CommuneCode == communeCode), cancellationToken);

    public Task<IReadOnlyList<ProductCard>> OfProvinceAsync(string provinceCode, CancellationToken cancellationToken) =>
        SortedAsync(Published.Where(product => product.ProvinceCode == provinceCode), cancellationToken);

    /// <summary>Products whose season is known, those with months first.</summary>
    public async Task<IReadOnlyList<ProductCard>> SeasonalAsync(int size, CancellationToken cancellationToken)
    {
        var cards = await CardsAsync(
            Published.Where(product => product.Season.Vi != "").OrderBy(product => product.Slug), MaxCards, cancellationToken);
        var month = Today.Month;
        return
        [
            .. cards.Where(card => card.SeasonMonths.Count > 0)
                .OrderBy(card => card.SeasonMonths.Min(inSeason => (inSeason - month + 12) % 12))
                .ThenBy(card => card.Slug, StringComparer.Ordinal)
                .Take(size),
        ];
    }

    /// <summary>A page of all products by slug; <paramref name="after"/> is the last slug of the page before.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "Translated: the database compares as it sorts.")]
    public Task<IReadOnlyList<ProductCard>> PageAsync(string? after, int size, CancellationToken cancellationToken)
    {
        var products = after is null ? Published : Published.Where(product => string.Compare(product.Slug, after) > 0);
        return CardsAsync(products.OrderBy(product => product.Slug), size, cancellationToken);
    }

    /// <summary>The addresses after a slug, in order.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "Translated: the database compares as it sorts.")]
    public async Task<IReadOnlyList<ProductAddress>> AddressesAsync(string? after, int size, CancellationToken cancellationToken)
    {
        var products = after is null ? Published : Published.Where(product => string.Compare(product.Slug, after) > 0);
        return await products.OrderBy(product => product.Slug).Take(size)
            .Select(product => new ProductAddress(product.Id, product.Slug)).ToListAsync(cancellationToken);
    }

    /// <summary>The last slug of the <paramref name="size"/> after a slug; null when no more follow it.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "Translated: the database compares as it sorts.")]
    public async Task<string?> SlugAfterAsync(string? after, int size, CancellationToken cancellationToken)
    {
        var products = after is null ? Published : Published.Where(product => string.Compare(product.Slug, after) > 0);
        var pair = await products.OrderBy(product => product.Slug).Skip(size - 1).Take(2)
            .Select(product => product.Slug).ToListAsync(cancellationToken);
        return pair.Count == 2 ? pair[0] : null;
    }

    public Task<int> CountAsync(CancellationToken cancellationToken) => Published.CountAsync(cancellationToken);

    private async Task<IReadOnlyList<ProductCard>> SortedAsync(IQueryable<Product> products, CancellationToken cancellationToken)
    {
        var cards = await CardsAsync(products.OrderBy(product => product.Slug), MaxCards, cancellationToken);
        return [.. cards.OrderByDescending(card => card.Standing.Stars).ThenBy(card => card.Slug, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<ProductCard>> CardsAsync(IQueryable<Product> products, int size, CancellationToken cancellationToken)
    {
        var cards = await products.Take(size).Select(product => new ProductCard
        {
            Id = product.Id,
            Slug = product.Slug,
            Name = product.Name,
            Summary = product.Summary,
            CriteriaSet = product.CriteriaSet,
            ProducerId = product.ProducerId,
            CommuneCode = product.CommuneCode,
            ProvinceCode = product.ProvinceCode,
            Season = product.Season,
            SeasonMonths = product.SeasonMonths,
        }).ToListAsync(cancellationToken);
        var standings = await certificates.StandingsOfAsync([.. cards.Select(card => card.Id)], cancellationToken);
        return [.. cards.Select(card => card with { Standing = standings.GetValueOrDefault(card.Id, Standing.None) })];
    }
}

/// <summary>What leads to a product.</summary>
public sealed record ProductAddress(ProductId Id, string Slug);
