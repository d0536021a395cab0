using System.Linq.Expressions;

namespace Ocop.Catalog.Certification;

/// <summary><see cref="Certificate.IsInForceOn"/> as the database can ask it.</summary>
public static class InForce
{
    public static Expression<Func<Certificate, bool>> On(DateOnly day) => certificate =>
        certificate.ValidFrom <= day
        && (day <= certificate.ValidUntil || day <= certificate.ExtendedUntil)
        && (certificate.SupersededOn == null || day < certificate.SupersededOn)
        && (certificate.Withdrawal == null || day < certificate.Withdrawal.On);
}
