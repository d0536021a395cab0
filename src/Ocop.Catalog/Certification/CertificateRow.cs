using Ocop.Catalog.Database.Statements;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Certification;

/// <summary>A certificate as statements select it.</summary>
internal static class CertificateRow
{
    /// <summary>What <see cref="Read"/> reads, in its order, of a table called c.</summary>
    public const string Columns = """
        c."Id", c."Code", c."ProductId", c."HolderName", c."Stars", c."Score", c."Edition", c."DecisionNumber", c."DecidedOn", c."DecidedYear",
        c."Round_Vi", c."Round_En", c."IssuedBy", c."IssuerLevel", c."ValidFrom", c."ValidUntil", c."ExtendedUntil", c."SupersededOn",
        c."Withdrawal_On", c."Withdrawal_DecisionNumber", c."Withdrawal_Ground", c."Withdrawal_Note_Vi", c."Withdrawal_Note_En",
        c."Evidence", c."Source", c."Revision"
        """;

    private const int WithdrawalColumns = 5;

    public static Certificate Read(Row row) => new()
    {
        Id = new CertificateId(row.Id()),
        Code = row.Text(),
        ProductId = new ProductId(row.Id()),
        HolderName = row.TextOrNull(),
        Stars = row.Number(),
        Score = row.DecimalOrNull(),
        Edition = row.EnumOrNull<CriteriaEdition>(),
        DecisionNumber = row.TextOrNull(),
        DecidedOn = row.DateOrNull(),
        DecidedYear = row.Number(),
        Round = row.LocalText(),
        IssuedBy = row.TextOrNull(),
        IssuerLevel = row.EnumOrNull<IssuerLevel>(),
        ValidFrom = row.Date(),
        ValidUntil = row.Date(),
        ExtendedUntil = row.DateOrNull(),
        SupersededOn = row.DateOrNull(),
        Withdrawal = row.IsNull(WithdrawalColumns) ? null : new Withdrawal
        {
            On = row.Date(),
            DecisionNumber = row.TextOrNull(),
            Ground = row.Enum<WithdrawalGround>(),
            Note = row.LocalText(),
        },
        Evidence = row.Enum<EvidenceGrade>(),
        Source = row.Text(),
        Revision = row.LongNumber(),
    };
}
