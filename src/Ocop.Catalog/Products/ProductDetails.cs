using Ocop.Catalog.Producers;
using Ocop.Catalog.Villages;

namespace Ocop.Catalog.Products;

/// <summary>Everything of one product that its page prints, certificates apart.</summary>
public sealed record ProductDetails
{
    public required ProductId Id { get; init; }

    public required string Slug { get; init; }

    public required LocalText Name { get; init; }

    public required LocalText Summary { get; init; }

    public required LocalText Story { get; init; }

    public required IReadOnlyList<LocalText> Facts { get; init; }

    /// <summary>For the history of the certificate only: they may name stars that have lapsed.</summary>
    public required IReadOnlyList<LocalText> RecognitionFacts { get; init; }

    public required int CriteriaSet { get; init; }

    public Sector Sector => Classification.SectorOf(CriteriaSet);

    public string? CommuneCode { get; init; }

    public required string ProvinceCode { get; init; }

    public required PlaceAtRecognition PlaceAtRecognition { get; init; }

    public string? Gtin { get; init; }

    public required LocalText Packaging { get; init; }

    public required LocalText Season { get; init; }

    public required IReadOnlyList<int> SeasonMonths { get; init; }

    public required EvidenceGrade Evidence { get; init; }

    public ReportedRecognition? Reported { get; init; }

    public required LocalText Note { get; init; }

    public required string Source { get; init; }

    public required IReadOnlyList<ProductPaper> Papers { get; init; }

    public ProductMaker? Maker { get; init; }

    public ProductVillage? Village { get; init; }
}

/// <summary>The maker as the page of a product names it.</summary>
public sealed record ProductMaker(
    ProducerId Id, string Slug, string Name, ProducerKind Kind, LocalText About, string? CommuneCode, string ProvinceCode);

/// <summary>The village of a product.</summary>
public sealed record ProductVillage(VillageId Id, string Slug, LocalText Name, LocalText Lead);
