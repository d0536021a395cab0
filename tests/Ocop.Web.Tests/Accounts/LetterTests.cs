using System.Collections.Concurrent;
using System.Data.Common;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ocop.Catalog.Audit;
using Ocop.Commerce;
using Ocop.Testing;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Admin;

namespace Ocop.Web.Tests.Accounts;

/// <summary>Letters about accounts: written with what they tell of, and the only place where a link's secret stands.</summary>
public sealed class LetterTests
{
    private const string NewPassword = "chè tuyết nở tháng ba";

    private static readonly InviteAccountCommand Invitation = new("Tẩn A Sài", "can.bo@xa.example.vn", null, Roles.Officer, ReadsEnglish: false);

    [Fact]
    public async Task Where_the_letter_cannot_be_queued_nobody_is_invited()
    {
        await using var site = await StaffSite.StartAsync(services =>
            services.ConfigureDbContext<SqliteAccountsDbContext>(options => options.AddInterceptors(new PowerCut("OutboxMessages"))));

        (await Should.ThrowAsync<DbUpdateException>(() => InviteAsync(site))).InnerException.ShouldBeOfType<IOException>();

        (await site.UseAsync<AccountsDbContext, bool>(async db => await db.Accounts.AnyAsync() || await db.Audit.AnyAsync())).ShouldBeFalse();
    }

    [Theory, EveryDatabase]
    public async Task A_password_chosen_elsewhere_takes_back_every_link(DatabaseKind kind)
    {
        await using var site = await StaffSite.StartAsync(kind);
        var (client, account) = await site.EnterAsync(Roles.Officer);
        await StaffSite.SubmitAsync(site.NewBrowser(), "/dang-nhap/quen", ("Login", account.Email));
        var link = await site.LinkInLetterAsync(account.Email);
        (await client.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await StaffSite.SubmitAsync(client, "/tai-khoan/mat-khau", ("Password", NewPassword))).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await client.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_newer_invitation_takes_back_the_older_one_and_lasts_seven_days()
    {
        await using var site = await StaffSite.StartAsync(DatabaseKind.Sqlite);
        var id = await InviteAsync(site);
        var (client, first) = (site.NewBrowser(), await site.LinkInLetterAsync(Invitation.Email));

        (await site.UseAsync<ChangeAccount, bool>(change => change.InviteAgainAsync(id, Actor.System("test"), CancellationToken.None))).ShouldBeTrue();
        for (var tries = 0; tries < 100 && site.Letters(Invitation.Email).Count < 2; tries++)
            await Task.Delay(100);
        var second = await site.LinkInLetterAsync(Invitation.Email);

        (await client.GetAsync(first)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        site.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        (await client.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.OK);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        (await client.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("9000000000000000000000000000000001.abc")]
    [InlineData("1000000000000000000000000000000001.abc")]
    [InlineData("100000000000000000000000000000000099999999999.====")]
    public async Task What_is_no_link_of_ours_is_a_link_that_is_gone(string secret)
    {
        await using var site = await StaffSite.StartAsync(DatabaseKind.Sqlite);

        (await site.NewBrowser().GetAsync("/dang-nhap/mat-khau-moi?ma=" + secret)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await site.NewBrowser().GetAsync("/dang-nhap/thu-moi?ma=" + secret)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task The_secret_of_a_link_stands_in_its_letter_and_nowhere_else()
    {
        var log = new KeptLog();
        await using var site = await StaffSite.StartAsync(services => services.AddSingleton<ILoggerProvider>(log));
        await InviteAsync(site);
        var invitation = await UseAsync(site, Invitation.Email);
        await StaffSite.SubmitAsync(site.NewBrowser(), "/dang-nhap/quen", ("Login", Invitation.Email));
        for (var tries = 0; tries < 100 && site.Letters(Invitation.Email).Count < 2; tries++)
            await Task.Delay(100);
        var reset = await UseAsync(site, Invitation.Email);

        reset.ShouldNotBe(invitation);
        var written = await site.UseAsync<IServiceProvider, List<string?>>(async services => [
            .. await services.GetRequiredService<CommerceDbContext>().OutboxMessages.Select(message => message.Key + message.Payload + message.LastError).ToListAsync(),
            .. await services.GetRequiredService<AccountsDbContext>().Audit.Select(entry => entry.SubjectName + entry.Before + entry.After + entry.Reason).ToListAsync(),
            .. await services.GetRequiredService<AccountsDbContext>().Tokens.Select(token => token.Value).ToListAsync()]);
        written.Count.ShouldBeGreaterThan(4);
        log.Lines.ShouldNotBeEmpty();
        foreach (var secret in new[] { invitation, reset })
            written.Concat(log.Lines).ShouldAllBe(text => text == null || !text.Contains(secret));
    }

    // Opens the newest link, chooses a password, and gives the part of it that must stay secret.
    private static async Task<string> UseAsync(StaffSite site, string address)
    {
        var link = await site.LinkInLetterAsync(address);
        (await StaffSite.SubmitAsync(site.NewBrowser(), link, ("Password", NewPassword))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return link.Split('.')[^1];
    }

    private static async Task<Guid> InviteAsync(StaffSite site) =>
        (await site.UseAsync<InviteAccount, InviteAccountResult>(invite => invite.HandleAsync(Invitation, Actor.System("test"), CancellationToken.None)))
            .ShouldBeOfType<InviteAccountResult.Invited>().AccountId;

    /// <summary>The power is gone before a statement about this table.</summary>
    private sealed class PowerCut(string table) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            command.CommandText.Contains(table, StringComparison.Ordinal) ? throw new IOException("no power") : ValueTask.FromResult(result);
    }

    /// <summary>Keeps whatever the program logs, with the levels it is set to.</summary>
    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception) + exception);

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
            // Nothing to give back.
        }
    }
}
