using Ocop.Catalog.Producers;

namespace Ocop.Catalog.Reports;

/// <summary>The numbers of a report as they were on the day it was issued. Kept whole; nothing of it is ever computed again.</summary>
public sealed record ReportContent
{
    public required int Year { get; init; }

    public required ReportSpan Span { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day counted.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>"Tỉnh Lào Cai", or null for the whole country.</summary>
    public string? Locality { get; init; }

    public string? ProvinceCode { get; init; }

    /// <summary>One per province, or per commune of the one province; localities with nothing to say are left out.</summary>
    public required IReadOnlyList<ReportLine> Lines { get; init; }

    public required ReportLine Total { get; init; }

    /// <summary>Decisions of the year whose day the register does not know; a half-year cannot count them.</summary>
    public int DayUnknown { get; init; }

    /// <summary>Prices and orders are demonstration, not trade.</summary>
    public bool SalesAreDemo { get; init; }
}

/// <summary>One locality of a report.</summary>
public sealed record ReportLine
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Products with a decision of recognition in the period.</summary>
    public int Evaluated { get; init; }

    public int Recognised3 { get; init; }

    public int Recognised4 { get; init; }

    public int Recognised5 { get; init; }

    /// <summary>Of these: to more stars than before.</summary>
    public int Upgraded { get; init; }

    /// <summary>Of these: again, to as many stars or fewer.</summary>
    public int Reevaluated { get; init; }

    public int Withdrawn { get; init; }

    /// <summary>Came to their end in the period and no newer decision followed.</summary>
    public int Lapsed { get; init; }

    public int InForce3 { get; init; }

    public int InForce4 { get; init; }

    public int InForce5 { get; init; }

    public int Communes { get; init; }

    /// <summary>Communes with a product in force on the last day.</summary>
    public int CommunesCovered { get; init; }

    public int SalesPoints { get; init; }

    /// <summary>Null when nobody knows: the shop has completed no order of the period, anywhere.</summary>
    public ReportSales? Sales { get; init; }

    /// <summary>Makers of products in force on the last day, by kind.</summary>
    public IReadOnlyDictionary<ProducerKind, int> Producers { get; init; } = new Dictionary<ProducerKind, int>();

    public int InForce => InForce3 + InForce4 + InForce5;

    /// <summary>For the first time.</summary>
    public int First => Evaluated - Upgraded - Reevaluated;
}

/// <summary>What the shop sold in the period: completed orders, delivered goods, freight not counted.</summary>
/// <param name="Orders">Orders with goods from the locality. An order from two localities counts in both, and once in their total.</param>
/// <param name="Dong">What was paid for these goods, in whole đồng.</param>
public sealed record ReportSales(int Orders, long Dong);
