namespace Ocop.Catalog.Reports;

/// <summary>A report as it was issued. A row is written once and never changed: a report with better numbers is another report.</summary>
public sealed class Report
{
    public required Guid Id { get; init; }

    public required int Year { get; init; }

    public required ReportSpan Span { get; init; }

    /// <summary>Null for the whole country.</summary>
    public string? ProvinceCode { get; init; }

    public required DateTimeOffset IssuedAt { get; init; }

    public Guid? IssuedById { get; init; }

    public required string IssuedBy { get; init; }

    public required ReportContent Content { get; init; }
}
