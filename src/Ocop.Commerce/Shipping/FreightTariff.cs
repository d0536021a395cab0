namespace Ocop.Commerce.Shipping;

/// <summary>A freight table and since when it counts. A tariff is never edited: a new one follows it, and orders keep the fee they were told.</summary>
public sealed class FreightTariff
{
    public int Id { get; private init; }

    public required DateTimeOffset Since { get; init; }

    public required FreightTable Table { get; init; }

    /// <summary>The fees are illustrations.</summary>
    public bool IsDemo { get; init; }

    /// <summary>SHA-256 of the source file; null for a tariff that a person entered.</summary>
    public string? SourceHash { get; init; }
}
