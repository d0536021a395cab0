namespace Ocop.Web.Endpoints.OpenData;

/// <summary>A row of products.csv and products.json. Stars only while they are in force.</summary>
public sealed record ProductRow(
    string Slug, string NameVi, string? NameEn, string? SummaryVi, string? SummaryEn, int Sector, int CriteriaSet,
    string? CommuneCode, string? Commune, string ProvinceCode, string Province, string? ProducerSlug,
    int? StarsInForce, DateOnly? StarsUntil, bool? IsExactDateMissing, string? CertificateCode, string Url);

/// <summary>A row of certificates.csv and certificates.json.</summary>
public sealed record CertificateRow(
    string Code, string ProductSlug, string ProductName, string Status, int StarsDecided, string? HolderName, string? DecisionNumber,
    DateOnly? DecidedOn, int DecidedYear, string? IssuedBy, DateOnly ValidFrom, DateOnly ValidUntil, bool IsExactDateMissing,
    DateOnly? WithdrawnOn, string Source, string Url);

/// <summary>A row of producers.csv and producers.json.</summary>
public sealed record ProducerRow(
    string Slug, string Name, string Kind, string? CommuneCode, string? Commune, string ProvinceCode, string Province, string Source, string Url);

/// <summary>A row of sales-points.csv and sales-points.json.</summary>
public sealed record SalesPointRow(
    string Slug, string NameVi, string? NameEn, string Kind, string State, string? Address, bool IsAddressOld,
    string? CommuneCode, string? Commune, string ProvinceCode, string Province, string? DatesVi, string? LastConfirmedVi,
    double? Latitude, double? Longitude, bool? IsPositionDemo, string Source);

/// <summary>A row of villages.csv and villages.json.</summary>
public sealed record VillageRow(
    string Slug, string NameVi, string? NameEn, string? LeadVi, string? LeadEn, string? EthnicGroup,
    string? CommuneCode, string? Commune, string ProvinceCode, string Province, string Url);
