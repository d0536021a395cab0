using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Ocop.Web.Hosting;

namespace Ocop.Web.Accounts.Passwords;

/// <summary>Five tries a minute for one login name, whether it exists or not, whoever tries from wherever and at whichever node.</summary>
public sealed class SignInBrake(AccountsDbContext db, OcopOptions options, TimeProvider clock)
{
    private const int PerMinute = 5;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public async Task<bool> LetsThroughAsync(string login, CancellationToken cancellationToken)
    {
        if (!options.AreRateLimitsOn)
            return true;
        var name = SHA256.HashData(Encoding.UTF8.GetBytes(login));
        try
        {
            return await CountAsync(name, cancellationToken);
        }
        catch (DbUpdateException) // another began the minute of this name at the same time
        {
            db.ChangeTracker.Clear();
            return await CountAsync(name, cancellationToken);
        }
    }

    private async Task<bool> CountAsync(byte[] name, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var minuteAgo = now - Minute;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.SignInTries.Where(tries => tries.Since <= minuteAgo).ExecuteDeleteAsync(cancellationToken);
        // One statement asks and counts: of many tries at once no more than five come through.
        var isCounted = await db.SignInTries.Where(tries => tries.NameHash == name && tries.Count < PerMinute)
            .ExecuteUpdateAsync(set => set.SetProperty(tries => tries.Count, tries => tries.Count + 1), cancellationToken) == 1;
        if (!isCounted && !await db.SignInTries.AnyAsync(tries => tries.NameHash == name, cancellationToken))
        {
            db.Add(new SignInTries { NameHash = name, Since = now, Count = 1 });
            await db.SaveChangesAsync(cancellationToken);
            isCounted = true;
        }

        await transaction.CommitAsync(cancellationToken);
        return isCounted;
    }
}
