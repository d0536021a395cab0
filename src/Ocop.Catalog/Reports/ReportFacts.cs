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

/// <summary>A place a report has a line for, and what it counts without certificates.</summary>
public sealed record ReportPlace(string Code, string Name, int Communes, int SalesPoints);
