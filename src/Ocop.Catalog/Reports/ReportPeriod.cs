namespace Ocop.Catalog.Reports;

/// <summary>What a report speaks of: the first half of a year, or the whole of it.</summary>
public sealed record ReportPeriod(int Year, ReportSpan Span)
{
    /// <summary>The years of the programme.</summary>
    public const int FirstYear = 2018;

    public DateOnly From => new(Year, 1, 1);

    public DateOnly Until => Span == ReportSpan.Half ? new DateOnly(Year, 6, 30) : new DateOnly(Year, 12, 31);

    /// <summary>The last day that is counted by a report of that day: the plans ask for it before the period is over.</summary>
    public DateOnly CountedUntil(DateOnly day) => day < Until ? day : Until;

    /// <summary>Whether it has begun.</summary>
    public bool HasBegun(DateOnly day) => Year >= FirstYear && day >= From;
}

public enum ReportSpan
{
    Half,
    Year,
}
