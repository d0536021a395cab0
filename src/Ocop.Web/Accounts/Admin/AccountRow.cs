namespace Ocop.Web.Accounts.Admin;

/// <summary>One line of the list of accounts.</summary>
public sealed class AccountRow
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public string Email { get; init; } = "";

    public string? Phone { get; init; }

    public string Role { get; init; } = "";

    public bool IsDemo { get; init; }

    public bool HasPassword { get; init; }

    public bool HasApp { get; init; }

    public int Passkeys { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? DisabledAt { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public DateTimeOffset? SeenAt { get; init; }

    /// <summary>Neither a password nor a passkey yet: the invitation is open.</summary>
    public bool IsInvited => !IsDemo && !HasPassword && Passkeys == 0;
}

/// <summary>Reads accounts for the administrators' pages.</summary>
public sealed class AccountQueries(AccountsDbContext db)
{
    public IQueryable<AccountRow> Rows() =>
        from account in db.Accounts
        select new AccountRow
        {
            Id = account.Id,
            Name = account.Name,
            Email = account.Email,
            Phone = account.PhoneNumber,
            Role = account.Role,
            IsDemo = account.IsDemo,
            HasPassword = account.PasswordHash != null,
            HasApp = account.TwoFactorEnabled,
            Passkeys = db.Passkeys.Count(passkey => passkey.UserId == account.Id),
            CreatedAt = account.CreatedAt,
            DisabledAt = account.DisabledAt,
            LockedUntil = account.LockoutEnd,
            SeenAt = db.Sessions.Where(session => session.AccountId == account.Id).Max(session => (DateTimeOffset?)session.SeenAt),
        };
}
