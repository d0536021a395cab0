namespace Ocop.Catalog.Products;

/// <summary>A paper of a product other than its OCOP certificate, shown when the producer agrees.</summary>
public sealed record ProductPaper
{
    public required PaperKind Kind { get; init; }

    public LocalText Title { get; init; } = LocalText.Empty;

    public string? Number { get; init; }

    public string? Issuer { get; init; }

    public DateOnly? IssuedOn { get; init; }

    /// <summary>Set when only the year of issue is known.</summary>
    public int? IssuedYear { get; init; }

    public DateOnly? ValidUntil { get; init; }

    public string Source { get; init; } = "";
}

/// <summary>Kinds of papers the criteria ask for (seed-requirements D).</summary>
public enum PaperKind
{
    SelfDeclaration,
    RegisteredDeclaration,
    FoodSafety,
    VietGap,
    Organic,
    Trademark,
    GeographicalIndication,
    TestReport,
    TraceCode,
    Environment,
    Haccp,
    Other,
}
