using Microsoft.EntityFrameworkCore;
using Ocop.Web.Accounts.Sessions;
using Ocop.Web.Hosting;

namespace Ocop.Web.Accounts.Links;

/// <summary>Makes links for letters and finds them again.</summary>
public sealed class AccountLinks(AccountsDbContext db, OcopOptions options, TimeProvider clock)
{
    public static TimeSpan ValidFor(LinkPurpose purpose) => purpose == LinkPurpose.Invitation ? TimeSpan.FromDays(7) : TimeSpan.FromHours(1);

    /// <summary>Adds a link to the context and takes back the ones of its kind that were not used. Inside the caller's transaction.</summary>
    public async Task<AccountLink> AddAsync(Guid accountId, LinkPurpose purpose, CancellationToken cancellationToken, string? otherEmail = null)
    {
        await db.Links.Where(link => link.AccountId == accountId && link.Purpose == purpose && link.UsedAt == null).ExecuteDeleteAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var link = new AccountLink { AccountId = accountId, Purpose = purpose, CreatedAt = now, ValidUntil = now + ValidFor(purpose), OtherEmail = otherEmail };
        db.Add(link);
        return link;
    }

    /// <summary>Gives a saved link a new secret, so an earlier copy of it opens nothing.</summary>
    /// <returns>The address to open; from the settings, never from a request: a forged host would send the secret elsewhere.</returns>
    public async Task<string> AddressAsync(AccountLink link, bool inEnglish, CancellationToken cancellationToken)
    {
        var secret = SessionKey.New();
        var hash = SessionKey.Hash(secret);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.Links.Where(row => row.Id == link.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.SecretHash, hash), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        var page = link.Purpose == LinkPurpose.EmailChange ? "thu-moi" : "mat-khau-moi";
        return new Uri(options.BaseUrl, $"{(inEnglish ? "/en" : "")}/dang-nhap/{page}?ma={secret}").AbsoluteUri;
    }

    /// <returns>Null when the link is used, too old, unknown, or its account may not be used.</returns>
    public async Task<AccountLink?> FindAsync(string? secret, CancellationToken cancellationToken)
    {
        if (SessionKey.Hash(secret) is not { } hash)
            return null;
        var now = clock.GetUtcNow();
        return await db.Links.AsNoTracking().SingleOrDefaultAsync(
            link => link.SecretHash == hash && link.UsedAt == null && link.ValidUntil > now
                && db.Accounts.Any(account => account.Id == link.AccountId && account.DisabledAt == null && !account.IsDemo),
            cancellationToken);
    }

    /// <summary>Uses the link up. Of two that open it at once, one comes too late. Inside the caller's transaction.</summary>
    public async Task<bool> TakeAsync(AccountLink link, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.Links.Where(row => row.Id == link.Id && row.UsedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, now), cancellationToken) == 1;
    }
}
