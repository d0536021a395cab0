using Ocop.Catalog.Audit;

namespace Ocop.Web.Accounts;

/// <summary>What can be done with accounts, as the audit names it.</summary>
public static class AccountActs
{
    public const string SubjectKind = "account";

    public const string SignedIn = "account.signed-in";
    public const string SignedOut = "account.signed-out";

    public static AuditSubject Subject(Account account) => Subject(account.Id, account.Name);

    public static AuditSubject Subject(Guid id, string name) => new(SubjectKind, id.ToString(), name);

    /// <summary>The person himself, before any session says so.</summary>
    public static Actor By(Account account) => new(account.Id, account.Name, account.Role);
}
