namespace Ocop.Catalog.Certification;

/// <summary>When the file for a re-evaluation may be handed in (Decision 26/2026 Art. 7.6).</summary>
public static class Reevaluation
{
    /// <summary>Not earlier than this many days before the end.</summary>
    public const int EarliestDays = 180;

    /// <summary>Not later than this many days before the end.</summary>
    public const int LatestDays = 120;

    /// <summary>The warning an issuer owes the maker (148/QĐ-TTg: 30 days before the end).</summary>
    public const int SoonDays = 30;

    /// <summary>The first and the last day on which the file may be handed in.</summary>
    public static (DateOnly First, DateOnly Last) WindowOf(DateOnly validUntil) =>
        (validUntil.AddDays(-EarliestDays), validUntil.AddDays(-LatestDays));
}
