namespace Ocop.Web.Endpoints.OpenData;

/// <summary>A row of products.csv and products.json. Stars only while they are in force.</summary>
public sealed record ProductRow(
    string Slug, string NameVi, string? NameEn, string? SummaryVi, string? SummaryEn, int Sector, int CriteriaSet,
    string? CommuneCode, string? Commune, string ProvinceCode, string Province, string? ProducerSlug,
    int? StarsInForce, DateOnly? StarsUntil, bool? IsExactDateMissing, string? CertificateCode, string? CertificateStatus,
    DateOnly? ValidFrom, DateOnly? ValidUntil, DateOnly? ExtendedUntil, DateOnly? WithdrawnOn, string? WithdrawalGround, DateOnly? SupersededOn,
    string Url);

/// <summary>A row of certificates.csv and certificates.json.</summary>
public sealed record CertificateRow(
    string Code, string? ProductSlug, string ProductName, string Status, int StarsDecided, string? HolderName, string? DecisionNumber,
    DateOnly? DecidedOn, int DecidedYear, string? IssuedBy, DateOnly ValidFrom, DateOnly ValidUntil, bool IsExactDateMissing,
    DateOnly? ExtendedUntil, DateOnly? WithdrawnOn, string? WithdrawalGround, string? WithdrawalDecision, DateOnly? SupersededOn,
    string Source, string Url);

/// <summary>A row of ended-certificates.csv and ended-certificates.json: withdrawn, or run out without a newer one.</summary>
/// <param name="EndedOn">The first day of a withdrawal, else the last day in force.</param>
public sealed record EndedCertificateRow(
    string Code, string Status, DateOnly EndedOn, bool IsExactDateMissing, string? WithdrawalGround, string? WithdrawalDecision,
    string? ProductSlug, string ProductName, string? HolderName, int StarsDecided, string? DecisionNumber, string? IssuedBy, DateOnly ValidFrom,
    string? CommuneCode, string? Commune, string ProvinceCode, string Province, string Url);

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
