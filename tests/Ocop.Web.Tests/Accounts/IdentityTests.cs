using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Testing;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Identity;
using Ocop.Web.Accounts.Passwords;
using Ocop.Web.Accounts.SecondFactor;

namespace Ocop.Web.Tests.Accounts;

/// <summary>Where ASP.NET Core Identity was made stricter than it comes.</summary>
public sealed class IdentityTests
{
    [Theory, EveryDatabase]
    public async Task Recovery_codes_and_app_keys_cannot_be_read_from_the_database(DatabaseKind kind)
    {
        await using var site = await StaffSite.StartAsync(kind);
        var id = (await site.AddAccountAsync(Roles.Officer, StaffSite.AppKey)).Id;

        var codes = await OnAsync(site, id, (accounts, account) => accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes.Count));

        var kept = await site.UseAsync<AccountsDbContext, List<string?>>(db => db.Tokens.Where(token => token.UserId == id).Select(token => token.Value).ToListAsync());
        kept.Count.ShouldBe(2);
        foreach (var secret in codes!.Append(StaffSite.AppKey))
            kept.ShouldAllBe(value => !value!.Contains(secret) && !value.Contains(secret.Replace("-", "")));
        (await OnAsync(site, id, (accounts, account) => accounts.GetAuthenticatorKeyAsync(account))).ShouldBe(StaffSite.AppKey);
    }

    [Theory, EveryDatabase]
    public async Task A_recovery_code_counts_once_also_for_two_that_send_it_at_once(DatabaseKind kind)
    {
        await using var site = await StaffSite.StartAsync(kind);
        var id = (await site.AddAccountAsync(Roles.Officer, StaffSite.AppKey)).Id;
        var codes = (await OnAsync(site, id, (accounts, account) => accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes.Count)))!.ToList();

        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RedeemAsync(codes[0])));

        together.Count(isTaken => isTaken).ShouldBe(1);
        (await RedeemAsync(codes[0])).ShouldBeFalse();
        (await RedeemAsync(codes[1].ToUpperInvariant())).ShouldBeTrue();
        (await OnAsync(site, id, (accounts, account) => accounts.CountRecoveryCodesAsync(account))).ShouldBe(RecoveryCodes.Count - 2);

        Task<bool> RedeemAsync(string code) => OnAsync(site, id, async (accounts, account) => (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded);
    }

    [Theory, EveryDatabase]
    public async Task A_code_of_the_app_counts_once_also_for_two_that_send_it_at_once(DatabaseKind kind)
    {
        await using var site = await StaffSite.StartAsync(kind);
        var id = (await site.AddAccountAsync(Roles.Officer, StaffSite.AppKey)).Id;
        var code = Totp.CodeAt(StaffSite.AppKey, site.Clock.GetUtcNow());

        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => VerifyAsync(code)));

        together.Count(isTaken => isTaken).ShouldBe(1);
        (await VerifyAsync(code)).ShouldBeFalse();
        (await VerifyAsync(Totp.CodeAt(StaffSite.AppKey, site.Clock.GetUtcNow().AddSeconds(30)))).ShouldBeTrue();

        Task<bool> VerifyAsync(string typed) =>
            OnAsync(site, id, (accounts, account) => accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, typed));
    }

    [Theory, EveryDatabase]
    public async Task Guesses_made_at_the_same_time_all_count(DatabaseKind kind)
    {
        await using var site = await StaffSite.StartAsync(kind);
        var account = await site.AddAccountAsync(Roles.Producer);
        var clients = Enumerable.Range(0, Lockout.Tries).Select(_ => site.NewBrowser()).ToList();

        await Task.WhenAll(clients.Select(client => StaffSite.SignInAsync(client, account.Email, "whatever it is")));

        (await OnAsync(site, account.Id, (accounts, row) => accounts.IsLockedOutAsync(row))).ShouldBeTrue();
    }

    [Fact]
    public async Task An_account_has_one_role_of_those_there_are()
    {
        await using var site = await StaffSite.StartAsync(DatabaseKind.Sqlite);
        var id = (await site.AddAccountAsync(Roles.Officer)).Id;

        (await OnAsync(site, id, (accounts, account) => accounts.AddToRoleAsync(account, Roles.Tourism))).OrThrow();

        (await OnAsync(site, id, (accounts, account) => accounts.GetRolesAsync(account))).ShouldBe([Roles.Tourism]);
        (await OnAsync(site, id, (accounts, account) => accounts.IsInRoleAsync(account, Roles.Officer))).ShouldBeFalse();
        (await site.UseAsync<AccountDesk, IList<Account>>(accounts => accounts.GetUsersInRoleAsync(Roles.Tourism))).ShouldHaveSingleItem().Id.ShouldBe(id);
        await Should.ThrowAsync<InvalidOperationException>(() => OnAsync(site, id, (accounts, account) => accounts.AddToRoleAsync(account, "Root")));
    }

    [Fact]
    public async Task A_name_that_nobody_has_costs_a_password_hash_like_any_other()
    {
        var hasher = new CountingHasher();
        await using var site = await StaffSite.StartAsync(services => services.AddSingleton<IPasswordHasher<Account>>(hasher));
        var (producer, invited) = (await site.AddAccountAsync(Roles.Producer), await site.UseAsync<AccountDesk, Account>(async accounts =>
        {
            var account = new Account { Name = "x", Email = "moi@xa.example.vn", Role = Roles.Officer, CreatedAt = site.Clock.GetUtcNow() };
            await accounts.CreateAsync(account).OrThrowAsync();
            return account;
        }));
        var client = site.NewBrowser();

        foreach (var login in new[] { "nobody@xa.example.vn", "0987654321", "nobody", "", invited.Email, producer.Email })
        {
            var before = hasher.Verified;
            (await StaffSite.SignInAsync(client, login, "whatever it is")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, login);
            (hasher.Verified - before).ShouldBe(1, login);
        }
    }

    private static Task<T> OnAsync<T>(StaffSite site, Guid id, Func<AccountDesk, Account, Task<T>> act) =>
        site.UseAsync<AccountDesk, T>(async accounts => await act(accounts, await accounts.GetAsync(id)));

    private sealed class CountingHasher : IPasswordHasher<Account>
    {
        private readonly PasswordHashing _hashing = new();

        public int Verified { get; private set; }

        public string HashPassword(Account user, string password) => _hashing.HashPassword(user, password);

        public PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return _hashing.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
