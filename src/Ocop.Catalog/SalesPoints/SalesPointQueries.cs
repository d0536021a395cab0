using Ocop.Catalog.Database.Statements;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Villages;

namespace Ocop.Catalog.SalesPoints;

/// <summary>A sales point as pages and lists show it.</summary>
public sealed record SalesPointCard
{
    public required SalesPointId Id { get; init; }

    public required string Slug { get; init; }

    public required LocalText Name { get; init; }

    public required SalesPointKind Kind { get; init; }

    public required SalesPointState State { get; init; }

    public string? Address { get; init; }

    public bool IsAddressOld { get; init; }

    public string? CommuneCode { get; init; }

    public required string ProvinceCode { get; init; }

    public int? SinceYear { get; init; }

    public required LocalText Dates { get; init; }

    public required LocalText Facts { get; init; }

    public required LocalText LastConfirmed { get; init; }

    public Position? Position { get; init; }

    public ProducerId? ProducerId { get; init; }

    public VillageId? VillageId { get; init; }

    /// <summary>Products that sources name as sold here.</summary>
    public IReadOnlyList<Guid> ProductIds { get; init; } = [];

    public required string Source { get; init; }
}

/// <summary>Reads of published sales points.</summary>
public sealed class SalesPointQueries(Store store)
{
    /// <summary>The list is filtered on the page: the country has a few hundred of them.</summary>
    public const int MaxPoints = 500;

    private const string PublicCards = """
        SELECT s."Id", s."Slug", s."Name_Vi", s."Name_En", s."Kind", s."State", s."Address", s."IsAddressOld", s."CommuneCode", s."ProvinceCode", s."SinceYear",
               s."Dates_Vi", s."Dates_En", s."Facts_Vi", s."Facts_En", s."LastConfirmed_Vi", s."LastConfirmed_En",
               s."Position_Latitude", s."Position_Longitude", s."Position_IsDemo", s."ProducerId", s."VillageId", s."ProductIds", s."Source"
        FROM catalog."SalesPoints" s WHERE s."Publication_At" IS NOT NULL
        """;

    // Of each, $2: how many.
    private static readonly Statement After = new($"""{PublicCards} AND s."Slug" > $1 ORDER BY s."Slug" LIMIT $2""");
    private static readonly Statement OfProducer = new($"""{PublicCards} AND s."ProducerId" = $1 ORDER BY s."Slug" LIMIT $2""");
    private static readonly Statement OfVillage = new($"""{PublicCards} AND s."VillageId" = $1 ORDER BY s."Slug" LIMIT $2""");

    // $1: province, $2: commune, $3: how many.
    private static readonly Statement Near = new($"""
        {PublicCards} AND s."ProvinceCode" = $1 AND s."State" <> '{nameof(SalesPointState.Ended)}'
        ORDER BY CASE WHEN s."CommuneCode" = $2 THEN 0 ELSE 1 END, CASE WHEN s."State" = '{nameof(SalesPointState.Open)}' THEN 0 ELSE 1 END, s."Slug" LIMIT $3
        """);

    /// <summary>All points, by slug.</summary>
    public Task<IReadOnlyList<SalesPointCard>> AllAsync(CancellationToken cancellationToken) => PageAsync(null, MaxPoints, cancellationToken);

    /// <summary>A page by slug; <paramref name="after"/> is the last slug of the page before.</summary>
    public Task<IReadOnlyList<SalesPointCard>> PageAsync(string? after, int size, CancellationToken cancellationToken) =>
        ListAsync(After, [after ?? "", size], cancellationToken);

    /// <summary>Points of the commune first, then of its province.</summary>
    public Task<IReadOnlyList<SalesPointCard>> NearAsync(string? communeCode, string provinceCode, int size, CancellationToken cancellationToken) =>
        ListAsync(Near, [provinceCode, communeCode ?? "", size], cancellationToken);

    public Task<IReadOnlyList<SalesPointCard>> OfProducerAsync(ProducerId producer, CancellationToken cancellationToken) =>
        ListAsync(OfProducer, [producer.Value, MaxPoints], cancellationToken);

    public Task<IReadOnlyList<SalesPointCard>> OfVillageAsync(VillageId village, CancellationToken cancellationToken) =>
        ListAsync(OfVillage, [village.Value, MaxPoints], cancellationToken);

    private async Task<IReadOnlyList<SalesPointCard>> ListAsync(Statement statement, object?[] values, CancellationToken cancellationToken) =>
        await store.ListAsync(statement, Read, values, cancellationToken);

    private static SalesPointCard Read(Row row) => new()
    {
        Id = new SalesPointId(row.Id()),
        Slug = row.Text(),
        Name = row.LocalText(),
        Kind = row.Enum<SalesPointKind>(),
        State = row.Enum<SalesPointState>(),
        Address = row.TextOrNull(),
        IsAddressOld = row.Flag(),
        CommuneCode = row.TextOrNull(),
        ProvinceCode = row.Text(),
        SinceYear = row.NumberOrNull(),
        Dates = row.LocalText(),
        Facts = row.LocalText(),
        LastConfirmed = row.LocalText(),
        Position = PositionRow.Read(row),
        ProducerId = row.IdOrNull() is { } producer ? new ProducerId(producer) : null,
        VillageId = row.IdOrNull() is { } village ? new VillageId(village) : null,
        ProductIds = row.Json<List<Guid>>(),
        Source = row.Text(),
    };
}
