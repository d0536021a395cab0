using Ocop.Catalog.Changes;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Villages;

namespace Ocop.Catalog.Products;

/// <summary>A rural speciality or tourism service with its story. Whether it may show a star is the certificates' affair.</summary>
public sealed class Product : IPublicPage
{
    public ProductId Id { get; init; } = ProductId.New();

    public required string Slug { get; set; }

    public required LocalText Name { get; set; }

    /// <summary>One sentence for cards and search results.</summary>
    public LocalText Summary { get; set; } = LocalText.Empty;

    /// <summary>Markdown without HTML.</summary>
    public LocalText Story { get; set; } = LocalText.Empty;

    /// <summary>Facts as the sources state them, one sentence each.</summary>
    public List<LocalText> Facts { get; set; } = [];

    /// <summary>Facts about recognition. They may name stars that have lapsed, so they stand only in the history of the certificate.</summary>
    public List<LocalText> RecognitionFacts { get; set; } = [];

    /// <summary>The set of Annex I of Decision 26/2026, 1 to 26; it also fixes the sector (<see cref="Classification"/>).</summary>
    public required int CriteriaSet { get; set; }

    public ProducerId? ProducerId { get; set; }

    /// <summary>The village where it is made and can be visited, when there is one.</summary>
    public VillageId? VillageId { get; set; }

    /// <summary>Today's commune (five digits); unknown for products whose source names no commune.</summary>
    public string? CommuneCode { get; set; }

    /// <summary>Today's province (two digits).</summary>
    public required string ProvinceCode { get; set; }

    /// <summary>The place as the recognition decision printed it, with the district of its time.</summary>
    public PlaceAtRecognition PlaceAtRecognition { get; set; } = new(null, null, null);

    /// <summary>Its code in the register of products (D26 Annex II); null when nobody has given one.</summary>
    public string? RegisterCode { get; set; }

    /// <summary>GTIN-8, -12, -13 or -14 with a right check digit (<see cref="Gtin"/>).</summary>
    public string? Gtin { get; set; }

    public LocalText Packaging { get; set; } = LocalText.Empty;

    /// <summary>When it is in season, in the words of the source.</summary>
    public LocalText Season { get; set; } = LocalText.Empty;

    /// <summary>Months of the solar year in season, 1 to 12; empty when it is made all year or nobody knows.</summary>
    public List<int> SeasonMonths { get; set; } = [];

    /// <summary>Other words a buyer may type.</summary>
    public string Keywords { get; set; } = "";

    public EvidenceGrade Evidence { get; set; }

    /// <summary>What the sources hint at without proving it; it never gives a star.</summary>
    public ReportedRecognition? Reported { get; set; }

    public LocalText Note { get; set; } = LocalText.Empty;

    /// <summary>Where the facts come from.</summary>
    public string Source { get; set; } = "";

    public List<ProductPaper> Papers { get; set; } = [];

    public required DateTimeOffset AddedAt { get; init; }

    public Publication? Publication { get; set; }

    public ChangeKey ChangeKey => new(ChangeKinds.Product, Id.ToString());
}

/// <summary>A unit named at recognition; parts the source does not name are null.</summary>
public sealed record PlaceAtRecognition(string? Commune, string? District, string? Province);

/// <summary>How well a source proves a recognition (data/README.md).</summary>
public enum EvidenceGrade
{
    /// <summary>A numbered or dated decision is named.</summary>
    A,

    /// <summary>A newspaper or official portal says it is recognised.</summary>
    B1,

    /// <summary>Scored, proposed or "potential" only.</summary>
    B2,

    /// <summary>A speciality without any OCOP status found.</summary>
    C,

    /// <summary>Only in a locality's plan.</summary>
    S,
}

/// <summary>A recognition that a source reports without enough to prove it: stars or year may be missing.</summary>
public sealed record ReportedRecognition(int? Stars, int? Year, LocalText Note);

/// <summary>Since when a thing is public.</summary>
public sealed record Publication(DateTimeOffset At);
