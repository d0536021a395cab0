using Ocop.Catalog.Audit;

namespace Ocop.Web.Accounts;

/// <summary>What can be done with accounts, as the audit names it.</summary>
public static class AccountActs
{
    public const string SubjectKind = "account";

    public const string SignedIn = "account.signed-in";
    public const string SignedOut = "account.signed-out";
    public const string Refused = "account.sign-in-refused";
    public const string Locked = "account.locked";
    public const string SessionEnded = "account.session-ended";
    public const string AllSessionsEnded = "account.sessions-ended";
    public const string PasswordSet = "account.password-set";
    public const string ResetAsked = "account.reset-asked";
    public const string EmailChanged = "account.email-changed";
    public const string PersonChanged = "account.person-changed";
    public const string AppAdded = "account.code-app-added";
    public const string AppRemoved = "account.code-app-removed";
    public const string RecoveryCodesMade = "account.recovery-codes-made";
    public const string RecoveryCodeUsed = "account.recovery-code-used";
    public const string PasskeyAdded = "account.passkey-added";
    public const string PasskeyRenamed = "account.passkey-renamed";
    public const string PasskeyRemoved = "account.passkey-removed";
    public const string Invited = "account.invited";
    public const string InvitedAgain = "account.invited-again";
    public const string RoleChanged = "account.role-changed";
    public const string Disabled = "account.disabled";
    public const string Enabled = "account.enabled";
    public const string FactorsRemoved = "account.second-factors-removed";

    public static AuditSubject Subject(Account account) => Subject(account.Id, account.Name);

    public static AuditSubject Subject(Guid id, string name) => new(SubjectKind, id.ToString(), name);

    /// <summary>The person himself, before any session says so.</summary>
    public static Actor By(Account account) => new(account.Id, account.Name, account.Role);
}
