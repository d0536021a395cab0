using Ocop.Catalog.Certification;
using Ocop.Catalog.Database.Statements;
using Ocop.Catalog.Producers;

namespace Ocop.Catalog.Products;

/// <summary>Reads of published products.</summary>
public sealed class ProductQueries(Store store, CertificateQueries certificates, TimeProvider clock)
{
    /// <summary>No list on a page is longer.</summary>
    public const int MaxCards = 100;

    private DateOnly Today => VietnamCalendar.Today(clock);

    /// <summary>The product of an address with its maker and village; one statement.</summary>
    public Task<ProductDetails?> FindAsync(string slug, CancellationToken cancellationToken) =>
        store.FindAsync(ProductStatements.Details, ProductStatements.ReadDetails, [slug], cancellationToken);

    /// <summary>Cards in the order of the ids, those no longer public left out.</summary>
    public async Task<IReadOnlyList<ProductCard>> CardsAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.Take(MaxCards).ToList();
        var cards = await store.ListAsync(ProductStatements.Cards, ProductStatements.ReadCard, wanted, cancellationToken);
        var place = wanted.Index().ToDictionary(item => item.Item, item => item.Index);
        return await WithStandingsAsync([.. cards.OrderBy(card => place[card.Id.Value])], cancellationToken);
    }

    /// <summary>Products that carry a star today, the newest decision first.</summary>
    public async Task<IReadOnlyList<ProductCard>> InForceAsync(int size, CancellationToken cancellationToken)
    {
        var ids = await store.ListAsync(ProductStatements.InForceIds, row => row.Id(), [Today, size], cancellationToken);
        return await CardsAsync([.. ids.Distinct()], cancellationToken);
    }

    /// <summary>How many products carry a star today.</summary>
    public async Task<int> CountInForceAsync(CancellationToken cancellationToken) =>
        (await store.ListAsync(ProductStatements.CountInForce, row => row.Number(), [Today], cancellationToken))[0];

    /// <summary>Other products with a star from the same commune, then from the same province.</summary>
    public async Task<IReadOnlyList<ProductCard>> NearInForceAsync(
        ProductId except, string? communeCode, string provinceCode, int size, CancellationToken cancellationToken)
    {
        var today = Today;
        object?[] values = [today, except.Value, communeCode ?? "", size];
        var near = await store.ListAsync(ProductStatements.InForceOfCommune, Read, values, cancellationToken);
        if (near.DistinctBy(card => card.Id).Count() < size)
            near.AddRange(await store.ListAsync(ProductStatements.InForceOfProvince, Read, [.. values, provinceCode], cancellationToken));
        return [.. near.DistinctBy(card => card.Id).Take(size)];

        ProductCard Read(Row row) => ProductStatements.ReadCard(row) with { Standing = Standing.Of([CertificateRow.Read(row)], today) };
    }

    public Task<IReadOnlyList<ProductCard>> OfProducerAsync(ProducerId producer, CancellationToken cancellationToken) =>
        SortedAsync(ProductStatements.OfProducer, producer.Value, cancellationToken);

    public Task<IReadOnlyList<ProductCard>> OfCommuneAsync(string communeCode, CancellationToken cancellationToken) =>
        SortedAsync(ProductStatements.OfCommune, communeCode, cancellationToken);

    public Task<IReadOnlyList<ProductCard>> OfProvinceAsync(string provinceCode, CancellationToken cancellationToken) =>
        SortedAsync(ProductStatements.OfProvince, provinceCode, cancellationToken);

    /// <summary>Products whose season is known, those with months first.</summary>
    public async Task<IReadOnlyList<ProductCard>> SeasonalAsync(int size, CancellationToken cancellationToken)
    {
        var cards = await WithStandingsAsync(
            await store.ListAsync(ProductStatements.Seasonal, ProductStatements.ReadCard, [MaxCards], cancellationToken), cancellationToken);
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
    public async Task<IReadOnlyList<ProductCard>> PageAsync(string? after, int size, CancellationToken cancellationToken) =>
        await WithStandingsAsync(
            await store.ListAsync(ProductStatements.After, ProductStatements.ReadCard, [after ?? "", size], cancellationToken), cancellationToken);

    /// <summary>The addresses after a slug, in order.</summary>
    public async Task<IReadOnlyList<ProductAddress>> AddressesAsync(string? after, int size, CancellationToken cancellationToken) =>
        await store.ListAsync(
            ProductStatements.Addresses, row => new ProductAddress(new ProductId(row.Id()), row.Text()), [after ?? "", size], cancellationToken);

    /// <summary>The last slug of the <paramref name="size"/> after a slug; null when no more follow it.</summary>
    public async Task<string?> SlugAfterAsync(string? after, int size, CancellationToken cancellationToken) =>
        await store.ListAsync(ProductStatements.TwoSlugsFurtherOn, row => row.Text(), [after ?? "", size - 1], cancellationToken) is [var last, _] ? last : null;

    public async Task<int> CountAsync(CancellationToken cancellationToken) =>
        (await store.ListAsync(ProductStatements.Count, row => row.Number(), [], cancellationToken))[0];

    private async Task<IReadOnlyList<ProductCard>> SortedAsync(Statement statement, object value, CancellationToken cancellationToken)
    {
        var cards = await WithStandingsAsync(
            await store.ListAsync(statement, ProductStatements.ReadCard, [value, MaxCards], cancellationToken), cancellationToken);
        return [.. cards.OrderByDescending(card => card.Standing.Stars).ThenBy(card => card.Slug, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<ProductCard>> WithStandingsAsync(IReadOnlyCollection<ProductCard> cards, CancellationToken cancellationToken)
    {
        var standings = await certificates.StandingsOfAsync([.. cards.Select(card => card.Id)], cancellationToken);
        return [.. cards.Select(card => card with { Standing = standings.GetValueOrDefault(card.Id, Standing.None) })];
    }
}

/// <summary>What leads to a product.</summary>
public sealed record ProductAddress(ProductId Id, string Slug);
