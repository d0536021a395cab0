using Ocop.Catalog.Certification;
using Ocop.Catalog.Database.Statements;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Villages;

namespace Ocop.Catalog.Products;

/// <summary>The statements behind the reads of published products, for both databases.</summary>
internal static class ProductStatements
{
    private const string Card = """
        p."Id", p."Slug", p."Name_Vi", p."Name_En", p."Summary_Vi", p."Summary_En", p."CriteriaSet", p."ProducerId", p."CommuneCode", p."ProvinceCode",
        p."Season_Vi", p."Season_En", p."SeasonMonths"
        """;

    private const string IsPublic = """p."Publication_At" IS NOT NULL""";
    private const string PublicCards = $"""SELECT {Card} FROM catalog."Products" p WHERE {IsPublic}""";

    private const string CardsInForce = $"""
        SELECT {Card}, {CertificateRow.Columns}
        FROM catalog."Products" p JOIN catalog."Certificates" c ON c."ProductId" = p."Id"
        WHERE {IsPublic} AND p."Id" <> $2 AND {InForce.OnFirstValue}
        """;

    private const int MakerColumns = 8;
    private const int VillageColumns = 6;

    /// <summary>$1: slug.</summary>
    public static readonly Statement Details = new($"""
        SELECT p."Id", p."Slug", p."Name_Vi", p."Name_En", p."Summary_Vi", p."Summary_En", p."Story_Vi", p."Story_En", p."Facts", p."RecognitionFacts",
               p."CriteriaSet", p."CommuneCode", p."ProvinceCode",
               p."PlaceAtRecognition_Commune", p."PlaceAtRecognition_District", p."PlaceAtRecognition_Province",
               p."Gtin", p."Packaging_Vi", p."Packaging_En", p."Season_Vi", p."Season_En", p."SeasonMonths", p."Evidence", p."Reported",
               p."Note_Vi", p."Note_En", p."Source", p."Papers",
               m."Id", m."Slug", m."Name", m."Kind", m."About_Vi", m."About_En", m."CommuneCode", m."ProvinceCode",
               v."Id", v."Slug", v."Name_Vi", v."Name_En", v."Lead_Vi", v."Lead_En"
        FROM catalog."Products" p
        LEFT JOIN catalog."Producers" m ON m."Id" = p."ProducerId" AND m."Publication_At" IS NOT NULL
        LEFT JOIN catalog."Villages" v ON v."Id" = p."VillageId" AND v."Publication_At" IS NOT NULL
        WHERE p."Slug" = $1 AND {IsPublic}
        """);

    public static readonly ListStatement Cards = new($"""{PublicCards} AND p."Id" IN ($list)""");

    /// <summary>$1: the day, $2: how many.</summary>
    public static readonly Statement InForceIds = new($"""
        SELECT p."Id" FROM catalog."Certificates" c JOIN catalog."Products" p ON p."Id" = c."ProductId"
        WHERE {InForce.OnFirstValue} AND {IsPublic}
        ORDER BY c."DecidedYear" DESC, c."ValidFrom" DESC, c."Stars" DESC, p."Slug" LIMIT $2
        """);

    /// <summary>$1: the day.</summary>
    public static readonly Statement CountInForce = new($"""
        SELECT CAST(COUNT(*) AS integer) FROM catalog."Products" p
        WHERE {IsPublic} AND p."Id" IN (SELECT c."ProductId" FROM catalog."Certificates" c WHERE {InForce.OnFirstValue})
        """);

    // Of both, $1: the day, $2: the product itself, $3: commune ("" for none), $4: how many; then the province. Asked one after the other:
    // a commune has few products and an index gives those of a province by slug, but sorting a province by nearness takes fifteen milliseconds.
    public static readonly Statement InForceOfCommune = new($"""
        {CardsInForce} AND p."CommuneCode" = $3 ORDER BY p."Slug", c."Id" LIMIT $4
        """);

    public static readonly Statement InForceOfProvince = new($"""
        {CardsInForce} AND p."ProvinceCode" = $5 AND (p."CommuneCode" IS NULL OR p."CommuneCode" <> $3) ORDER BY p."Slug", c."Id" LIMIT $4
        """);

    // Of each: $1, and $2: how many.
    public static readonly Statement OfProducer = CardsWhere("""p."ProducerId" = $1""");
    public static readonly Statement OfCommune = CardsWhere("""p."CommuneCode" = $1""");
    public static readonly Statement OfProvince = CardsWhere("""p."ProvinceCode" = $1""");
    public static readonly Statement After = CardsWhere("""p."Slug" > $1""");

    /// <summary>$1: how many.</summary>
    public static readonly Statement Seasonal = new($"""{PublicCards} AND p."Season_Vi" <> '' ORDER BY p."Slug" LIMIT $1""");

    /// <summary>$1: the last slug before, $2: how many.</summary>
    public static readonly Statement Addresses = new(
        $"""SELECT p."Id", p."Slug" FROM catalog."Products" p WHERE {IsPublic} AND p."Slug" > $1 ORDER BY p."Slug" LIMIT $2""");

    /// <summary>$1: the last slug before, $2: how many to pass over.</summary>
    public static readonly Statement TwoSlugsFurtherOn = new(
        $"""SELECT p."Slug" FROM catalog."Products" p WHERE {IsPublic} AND p."Slug" > $1 ORDER BY p."Slug" LIMIT 2 OFFSET $2""");

    public static readonly Statement Count = new($"""SELECT CAST(COUNT(*) AS integer) FROM catalog."Products" p WHERE {IsPublic}""");

    public static ProductCard ReadCard(Row row) => new()
    {
        Id = new ProductId(row.Id()),
        Slug = row.Text(),
        Name = row.LocalText(),
        Summary = row.LocalText(),
        CriteriaSet = row.Number(),
        ProducerId = row.IdOrNull() is { } producer ? new ProducerId(producer) : null,
        CommuneCode = row.TextOrNull(),
        ProvinceCode = row.Text(),
        Season = row.LocalText(),
        SeasonMonths = row.Json<List<int>>(),
    };

    public static ProductDetails ReadDetails(Row row) => new()
    {
        Id = new ProductId(row.Id()),
        Slug = row.Text(),
        Name = row.LocalText(),
        Summary = row.LocalText(),
        Story = row.LocalText(),
        Facts = row.Json<List<LocalText>>(),
        RecognitionFacts = row.Json<List<LocalText>>(),
        CriteriaSet = row.Number(),
        CommuneCode = row.TextOrNull(),
        ProvinceCode = row.Text(),
        PlaceAtRecognition = new PlaceAtRecognition(row.TextOrNull(), row.TextOrNull(), row.TextOrNull()),
        Gtin = row.TextOrNull(),
        Packaging = row.LocalText(),
        Season = row.LocalText(),
        SeasonMonths = row.Json<List<int>>(),
        Evidence = row.Enum<EvidenceGrade>(),
        Reported = row.JsonOrNull<ReportedRecognition>(),
        Note = row.LocalText(),
        Source = row.Text(),
        Papers = row.Json<List<ProductPaper>>(),
        Maker = row.IsNull(MakerColumns) ? null : new ProductMaker(
            new ProducerId(row.Id()), row.Text(), row.Text(), row.Enum<ProducerKind>(), row.LocalText(), row.TextOrNull(), row.Text()),
        Village = row.IsNull(VillageColumns) ? null : new ProductVillage(new VillageId(row.Id()), row.Text(), row.LocalText(), row.LocalText()),
    };

    private static Statement CardsWhere(string condition) => new($"""{PublicCards} AND {condition} ORDER BY p."Slug" LIMIT $2""");
}
