namespace Ocop.Catalog.Certification;

/// <summary>A certificate with its product and maker as an office list shows it.</summary>
public sealed class RegisterRow : StatusRow
{
    public string Code { get; init; } = "";

    public decimal? Score { get; init; }

    public string ProductSlug { get; init; } = "";

    public string ProductName { get; init; } = "";

    public string? HolderName { get; init; }

    public string? ProducerName { get; init; }

    public string? CommuneCode { get; init; }

    public string ProvinceCode { get; init; } = "";

    public string? DecisionNumber { get; init; }

    public DateOnly? DecidedOn { get; init; }

    public int DecidedYear { get; init; }

    public string? IssuedBy { get; init; }

    public DateOnly ValidFrom { get; init; }

    public DateOnly? ExtendedUntil { get; init; }

    public DateOnly? SupersededOn { get; init; }

    public DateOnly? WithdrawnOn { get; init; }
}
