namespace Ocop.Web.Accounts.Sessions;

/// <summary>How a person proved who he is.</summary>
public enum Proof
{
    /// <summary>The password was right and the code of the second factor is awaited: not signed in.</summary>
    AwaitingCode,

    /// <summary>The password alone; the account has no second factor.</summary>
    Password,

    /// <summary>The password and a code of the app, or a recovery code.</summary>
    PasswordAndCode,

    /// <summary>A passkey, which is two factors by itself: the device and what unlocks it.</summary>
    Passkey,

    /// <summary>One click in demo mode.</summary>
    Demo,
}
