namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>What a column of an annex tells. The words by which it is recognised: <see cref="HeaderWords"/>.</summary>
public enum AnnexColumn
{
    Serial,
    ProductCode,
    ProductName,
    HolderName,
    HolderKind,
    Address,
    Commune,
    District,
    Province,
    CommuneCode,
    ProvinceCode,
    CriteriaSet,
    Stars,

    /// <summary>A column of its own per star, marked with a cross.</summary>
    Stars3,
    Stars4,
    Stars5,
    Score,

    /// <summary>The number of the decision, often with its day: "715/QĐ-UBND ngày 30/3/2026".</summary>
    Decision,
    DecidedOn,
    IssuedBy,
    Round,
    ValidFrom,
    ValidUntil,
    CertificateCode,
    Note,
}
