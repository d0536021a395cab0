using System.Linq.Expressions;

namespace Ocop.Catalog.Certification;

/// <summary><see cref="Certificate.IsInForceOn"/> as the database can ask it.</summary>
public static class InForce
{
    /// <summary>For a statement: the certificates are called c, the day is its first value.</summary>
    public const string OnFirstValue = """
        (c."ValidFrom" <= $1 AND (c."ValidUntil" >= $1 OR c."ExtendedUntil" >= $1)
         AND (c."SupersededOn" IS NULL OR c."SupersededOn" > $1) AND (c."Withdrawal_On" IS NULL OR c."Withdrawal_On" > $1))
        """;

    public static Expression<Func<Certificate, bool>> On(DateOnly day) => certificate =>
        certificate.ValidFrom <= day
        && (day <= certificate.ValidUntil || day <= certificate.ExtendedUntil)
        && (certificate.SupersededOn == null || day < certificate.SupersededOn)
        && (certificate.Withdrawal == null || day < certificate.Withdrawal.On);
}
