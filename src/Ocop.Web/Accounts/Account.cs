namespace Ocop.Web.Accounts;

/// <summary>A person who may sign in. Accounts are made by invitation and never deleted, because the audit names them.</summary>
public sealed class Account
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    /// <summary>Lower case, unique: the same mailbox is the same person.</summary>
    public required string Email { get; set; }

    /// <summary>"+84901234567", unique; null when none was given.</summary>
    public string? Phone { get; set; }

    /// <summary>One of <see cref="Roles"/>.</summary>
    public required string Role { get; set; }

    /// <summary>Whether letters to this person are in English.</summary>
    public bool ReadsEnglish { get; set; }

    /// <summary>PBKDF2 as ASP.NET Core Identity writes it; null until a password is chosen, then passkeys alone may do.</summary>
    public string? PasswordHash { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when the account may not be used; its sessions ended then.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>A demonstration account: signs in by one click in demo mode and in no way outside it.</summary>
    public bool IsDemo { get; init; }

    /// <summary>Wrong passwords and codes in a row.</summary>
    public int Failures { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    /// <summary>The secret of the code app, encrypted with the data-protection keys; null when no app is set up.</summary>
    public string? TotpSecret { get; set; }

    /// <summary>The time step of the last code taken: neither it nor an older one counts again.</summary>
    public long TotpStep { get; set; }
}
