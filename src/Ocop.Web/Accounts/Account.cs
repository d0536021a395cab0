using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Identity;

namespace Ocop.Web.Accounts;

/// <summary>A person who may sign in. Accounts are made by invitation and never deleted, because the audit names them.</summary>
/// <remarks>Password, second factor, lock-out and security stamp are ASP.NET Core Identity's; the name it knows a person by is the e-mail address.</remarks>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public required string Name { get; set; }

    /// <summary>Lower case, unique: the same mailbox is the same person.</summary>
    [AllowNull]
    public override required string Email
    {
        get => base.Email!;
        set => base.Email = value;
    }

    /// <summary>An address asked for and not yet confirmed.</summary>
    public string? NewEmail { get; set; }

    /// <summary>One of <see cref="Roles"/>.</summary>
    public required string Role { get; set; }

    /// <summary>Whether letters to this person are in English.</summary>
    public bool ReadsEnglish { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when the account may not be used; its sessions ended then.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>A demonstration account: signs in by one click in demo mode and in no way outside it.</summary>
    public bool IsDemo { get; init; }

    /// <summary>The time step of the last code taken: neither it nor an older one counts again.</summary>
    public long TotpStep { get; set; }
}
