using System.Linq.Expressions;

namespace Ocop.Catalog.Certification;

/// <summary>What an office must look after before and after the end of a certificate, as conditions the database can ask.</summary>
/// <remarks>
/// One place for today's numbers and the lists they lead to. A certificate whose product already has a newer one needs nothing more.
/// </remarks>
public static class RegisterTerms
{
    /// <summary>The file for the re-evaluation may be handed in now.</summary>
    public static Expression<Func<StatusRow, bool>> InWindow(DateOnly today)
    {
        var (first, last) = (today.AddDays(Reevaluation.LatestDays), today.AddDays(Reevaluation.EarliestDays));
        return row => row.Status == CertificateStatus.Expiring && row.ValidUntil >= first && row.ValidUntil <= last && !row.HasSuccessor;
    }

    /// <summary>Too late for the file, and still in force.</summary>
    public static Expression<Func<StatusRow, bool>> PastWindow(DateOnly today)
    {
        var first = today.AddDays(Reevaluation.LatestDays);
        return row => row.Status == CertificateStatus.Expiring && row.ValidUntil < first && !row.HasSuccessor;
    }

    /// <summary>Ends within thirty days.</summary>
    public static Expression<Func<StatusRow, bool>> EndsSoon(DateOnly today)
    {
        var soon = today.AddDays(Reevaluation.SoonDays);
        return row => row.Status == CertificateStatus.Expiring && row.ValidUntil <= soon && !row.HasSuccessor;
    }

    /// <summary>Over, and no newer decision is known.</summary>
    public static Expression<Func<StatusRow, bool>> Lapsed() =>
        row => row.Status == CertificateStatus.Expired && !row.HasSuccessor;

    /// <summary>The same condition on rows that say more.</summary>
    public static Expression<Func<TRow, bool>> For<TRow>(this Expression<Func<StatusRow, bool>> term)
        where TRow : StatusRow
    {
        var row = Expression.Parameter(typeof(TRow), term.Parameters[0].Name);
        return Expression.Lambda<Func<TRow, bool>>(new Rebinding(term.Parameters[0], row).Visit(term.Body), row);
    }

    private sealed class Rebinding(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
