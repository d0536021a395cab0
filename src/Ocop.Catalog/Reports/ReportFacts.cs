using Ocop.Catalog.Certification;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Reports;

/// <summary>What a report is counted from: everything it needs of one certificate.</summary>
public sealed record ReportCertificate(
    ProductId Product, ProducerId? Producer, ProducerKind Kind, string Province, string? Commune, int Stars, DateOnly? DecidedOn, int DecidedYear,
    DateOnly From, DateOnly Until, DateOnly? ExtendedUntil, DateOnly? SupersededOn, DateOnly? WithdrawnOn)
{
    /// <summary>The last day in force if nothing else ends it.</summary>
    public DateOnly End => ExtendedUntil > Until ? ExtendedUntil.Value : Until;

    public bool IsInForceOn(DateOnly day) => From <= day && day <= End && !(SupersededOn <= day) && !(WithdrawnOn <= day);
}

/// <summary>Goods of one order that reached their buyer, by the place of their product.</summary>
public sealed record ReportSale(string Province, string? Commune, Guid Order, long Dong);

/// <summary>What the shop sold in a period, which only the shop knows.</summary>
/// <param name="IsDemo">Prices and orders are demonstration, not trade.</param>
public sealed record ReportTrade(IReadOnlyList<ReportSale> Sales, bool IsDemo);

/// <summary>A place a report has a line for, and what it counts without certificates.</summary>
public sealed record ReportPlace(string Code, string Name, int Communes, int SalesPoints);
