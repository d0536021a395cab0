using Ocop.Catalog.Register.Import.Files;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>Which column states a field of a record, so that a rule's complaint leads to a cell.</summary>
internal static class AnnexFields
{
    public static string CellOf(Head head, string field, int row)
    {
        var column = ColumnsOf(field).Select(meaning => head[meaning]).FirstOrDefault(found => found is not null) ?? head[AnnexColumn.ProductName]!;
        return CellAddress.Of(column.Column, row);
    }

    private static AnnexColumn[] ColumnsOf(string field) => field switch
    {
        nameof(RegisterRecord.Stars) => [AnnexColumn.Stars, AnnexColumn.Stars3, AnnexColumn.Stars4, AnnexColumn.Stars5],
        nameof(RegisterRecord.Score) => [AnnexColumn.Score],
        nameof(RegisterRecord.HolderName) => [AnnexColumn.HolderName],
        nameof(RegisterRecord.HolderKind) => [AnnexColumn.HolderKind],
        nameof(RegisterRecord.ProductCode) => [AnnexColumn.ProductCode],
        nameof(RegisterRecord.Commune) or nameof(RegisterRecord.CommuneCode) => [AnnexColumn.Commune, AnnexColumn.CommuneCode, AnnexColumn.Address],
        nameof(RegisterRecord.District) => [AnnexColumn.District, AnnexColumn.Address],
        nameof(RegisterRecord.Province) or nameof(RegisterRecord.ProvinceCode) => [AnnexColumn.Province, AnnexColumn.ProvinceCode, AnnexColumn.Address],
        nameof(RegisterRecord.CriteriaSet) => [AnnexColumn.CriteriaSet],
        nameof(RegisterRecord.DecisionNumber) => [AnnexColumn.Decision],
        nameof(RegisterRecord.DecidedOn) or nameof(RegisterRecord.DecidedYear) => [AnnexColumn.DecidedOn, AnnexColumn.Decision],
        nameof(RegisterRecord.IssuedBy) or nameof(RegisterRecord.IssuerLevel) => [AnnexColumn.IssuedBy, AnnexColumn.Decision],
        nameof(RegisterRecord.ValidFrom) => [AnnexColumn.ValidFrom],
        nameof(RegisterRecord.ValidUntil) => [AnnexColumn.ValidUntil],
        nameof(RegisterRecord.Code) => [AnnexColumn.CertificateCode],
        _ => [],
    };
}
