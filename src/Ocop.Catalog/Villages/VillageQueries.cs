using Ocop.Catalog.Database.Statements;
using Ocop.Catalog.Products;
using Ocop.Catalog.SalesPoints;

namespace Ocop.Catalog.Villages;

/// <summary>A village as lists show it.</summary>
public sealed record VillageCard(
    VillageId Id, string Slug, LocalText Name, LocalText Lead, LocalText EthnicGroup, string? CommuneCode, string ProvinceCode,
    ProductId? TourismProductId, Position? Position);

/// <summary>A village with everything its page prints.</summary>
public sealed record VillageDetails(
    VillageCard Card,
    PlaceAtRecognition PlaceAtSource,
    IReadOnlyList<Guid> ProductIds,
    IReadOnlyList<VillageBlock> Blocks,
    IReadOnlyList<string> Sources);

/// <summary>Reads of published villages.</summary>
public sealed class VillageQueries(Store store)
{
    public const int MaxVillages = 500;

    private const string Card = """
        v."Id", v."Slug", v."Name_Vi", v."Name_En", v."Lead_Vi", v."Lead_En", v."EthnicGroup_Vi", v."EthnicGroup_En", v."CommuneCode", v."ProvinceCode",
        v."TourismProductId", v."Position_Latitude", v."Position_Longitude", v."Position_IsDemo"
        """;

    private const string IsPublic = """v."Publication_At" IS NOT NULL""";
    private const string PublicCards = $"""SELECT {Card} FROM catalog."Villages" v WHERE {IsPublic}""";

    private static readonly Statement Details = new($"""
        SELECT {Card}, v."PlaceAtSource_Commune", v."PlaceAtSource_District", v."PlaceAtSource_Province", v."ProductIds", v."Blocks", v."Sources"
        FROM catalog."Villages" v WHERE {IsPublic} AND v."Slug" = $1
        """);

    private static readonly Statement BySlug = new($"""{PublicCards} AND v."Slug" = $1""");

    // Of each, $2: how many.
    private static readonly Statement After = new($"""{PublicCards} AND v."Slug" > $1 ORDER BY v."Slug" LIMIT $2""");
    private static readonly Statement OfCommune = new($"""{PublicCards} AND v."CommuneCode" = $1 ORDER BY v."Slug" LIMIT $2""");

    public Task<VillageDetails?> FindAsync(string slug, CancellationToken cancellationToken) => store.FindAsync(Details, ReadDetails, [slug], cancellationToken);

    public Task<IReadOnlyList<VillageCard>> AllAsync(CancellationToken cancellationToken) => PageAsync(null, MaxVillages, cancellationToken);

    /// <summary>A page by slug; <paramref name="after"/> is the last slug of the page before.</summary>
    public async Task<IReadOnlyList<VillageCard>> PageAsync(string? after, int size, CancellationToken cancellationToken) =>
        await store.ListAsync(After, ReadCard, [after ?? "", size], cancellationToken);

    public Task<VillageCard?> CardAsync(string slug, CancellationToken cancellationToken) => store.FindAsync(BySlug, ReadCard, [slug], cancellationToken);

    public async Task<IReadOnlyList<VillageCard>> OfCommuneAsync(string communeCode, CancellationToken cancellationToken) =>
        await store.ListAsync(OfCommune, ReadCard, [communeCode, MaxVillages], cancellationToken);

    private static VillageCard ReadCard(Row row) => new(
        new VillageId(row.Id()), row.Text(), row.LocalText(), row.LocalText(), row.LocalText(), row.TextOrNull(), row.Text(),
        row.IdOrNull() is { } product ? new ProductId(product) : null, PositionRow.Read(row));

    private static VillageDetails ReadDetails(Row row) => new(
        ReadCard(row), new PlaceAtRecognition(row.TextOrNull(), row.TextOrNull(), row.TextOrNull()),
        row.Json<List<Guid>>(), row.Json<List<VillageBlock>>(), row.Json<List<string>>());
}
