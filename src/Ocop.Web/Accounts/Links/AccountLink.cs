namespace Ocop.Web.Accounts.Links;

/// <summary>A link sent by mail that lets its reader choose a password or confirm an address, once.</summary>
/// <param name="Token">Made by Identity when the letter is written, and kept nowhere.</param>
public sealed record AccountLink(Account Account, LinkPurpose Purpose, string Token);

public enum LinkPurpose
{
    /// <summary>The first password of an invited person.</summary>
    Invitation,

    /// <summary>A new password for one that was forgotten.</summary>
    PasswordReset,

    /// <summary>Proof that the new e-mail address is the person's own.</summary>
    EmailChange,
}
