using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Testing;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Identity;
using Ocop.Web.Accounts.SecondFactor;
using Ocop.Web.Tests.Commerce;

namespace Ocop.Web.Tests.Accounts;

/// <summary>The program as an administration runs it: Production, no demonstration, two factors for the office, on a database of its own.</summary>
public sealed partial class StaffSite : WebApplicationFactory<Program>
{
    public const string Password = "Mưa rơi trên mái cọ";

    /// <summary>The key of a code app, as long as Identity makes them.</summary>
    public const string AppKey = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private readonly TempFolder _data = new();
    private readonly TestDatabase? _database;
    private readonly (string Key, string Value)[] _settings;
    private readonly StaffSite? _beside;
    private Action<IServiceCollection>? _services;

    private StaffSite(TestDatabase? database, StaffSite? beside, (string, string)[] settings) =>
        (_database, _beside, _settings) = (database, beside, settings);

    /// <summary>Moves the program's clock.</summary>
    public MovableClock Clock { get; private init; } = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(7)));

    public static async Task<StaffSite> StartAsync(DatabaseKind kind, params (string Key, string Value)[] settings)
    {
        var database = kind == DatabaseKind.PostgreSql ? await TestDatabase.CreateAsync(kind, "empty", (_, _) => Task.CompletedTask) : null;
        var site = new StaffSite(database, null, settings);
        _ = site.Server;
        return site;
    }

    public static Task<StaffSite> StartAsync(Action<IServiceCollection> services)
    {
        var site = new StaffSite(null, null, []) { _services = services };
        _ = site.Server;
        return Task.FromResult(site);
    }

    /// <summary>A second node over the same database.</summary>
    public StaffSite StartBeside()
    {
        var site = new StaffSite(null, this, _settings) { Clock = Clock };
        _ = site.Server;
        return site;
    }

    public async Task<T> UseAsync<TService, T>(Func<TService, Task<T>> use)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>An account with <see cref="Password"/>, and with a code app when a key is given.</summary>
    public Task<Account> AddAccountAsync(string role, string? appKey = null, string? phone = null) => UseAsync<AccountDesk, Account>(async accounts =>
    {
        var account = new Account { Name = "Chảo Mùi Pham", Email = $"{Guid.NewGuid():N}@xa.example.vn", PhoneNumber = phone, Role = role, CreatedAt = Clock.GetUtcNow() };
        await accounts.CreateAsync(account, Password).OrThrowAsync();
        if (appKey is not null)
            await accounts.SetAppAsync(account, appKey).OrThrowAsync();
        return account;
    });

    public static Task<HttpResponseMessage> SignInAsync(BuyerClient client, string login, string password = Password) => SubmitAsync(client, "/dang-nhap", ("Login", login), ("Password", password));

    /// <summary>Opens a page, fills its own form and sends it.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(BuyerClient client, string path, params (string, string)[] fields) =>
        await client.SubmitAsync(await client.ReadAsync(path), path.Split('?')[0], fields);

    /// <summary>Signed in with password and code.</summary>
    public async Task<(BuyerClient Client, Account Account)> EnterAsync(string role)
    {
        var account = await AddAccountAsync(role, AppKey);
        var client = this.NewBrowser();
        (await SignInAsync(client, account.Email)).Headers.Location!.OriginalString.ShouldStartWith("/dang-nhap/ma");
        (await SubmitAsync(client, "/dang-nhap/ma", ("Code", Totp.CodeAt(AppKey, Clock.GetUtcNow())))).Headers.Location!.OriginalString.ShouldNotStartWith("/dang-nhap");
        return (client, account);
    }

    public Task<IReadOnlyList<string>> ActsAsync(Guid account) => UseAsync<AccountsDbContext, IReadOnlyList<string>>(async db =>
        await db.Audit.Where(entry => entry.SubjectKey == account.ToString()).OrderBy(entry => entry.At).ThenBy(entry => entry.Id).Select(entry => entry.Act).ToListAsync());

    /// <summary>The path of the link in the newest letter to an address that names something; waits for the outbox.</summary>
    public async Task<string> LinkInLetterAsync(string address, string named = "")
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (Letters(address).Where(letter => letter.Contains(named, StringComparison.Ordinal)).Select(letter => Link().Match(letter)).LastOrDefault(match => match.Success) is { } found)
                return found.Groups[1].Value;
            await Task.Delay(100);
        }

        throw new TimeoutException($"No letter with a link to {address}.");
    }

    public IReadOnlyList<string> Letters(string address)
    {
        var folder = Path.Combine(_data.Path, "mail");
        return !Directory.Exists(folder) ? [] : [.. Directory.GetFiles(folder, "*.eml").OrderBy(File.GetLastWriteTimeUtc).Select(File.ReadAllText)
            .Where(text => text.Contains($"<{address}>", StringComparison.Ordinal))
            .Select(text => Encoding.UTF8.GetString(Convert.FromBase64String(Body().Match(text).Groups[1].Value)))];
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        _data.Dispose();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        var store = _beside ?? this;
        builder.UseEnvironment("Production")
            .UseSetting("Ocop:DataPath", _data.Path) // each node has its own search index
            .UseSetting("Ocop:Demo", "false")
            .UseSetting("Ocop:BaseUrl", "http://localhost")
            .UseSetting("Urls", "http://localhost:5320")
            .UseSetting("Ocop:RateLimits", "off");
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        if (store._database is { } database)
            builder.UseSetting("Ocop:Database", "postgresql").UseSetting("ConnectionStrings:Ocop", database.ConnectionString);
        else
            builder.UseSetting("ConnectionStrings:Ocop", $"Data Source={Path.Combine(store._data.Path, "ocop.db")};Foreign Keys=True");
        builder.ConfigureServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            _services?.Invoke(services);
        });
    }

    [GeneratedRegex("http://localhost(/[^\\s\"]+)")]
    private static partial Regex Link();

    [GeneratedRegex("text/plain; charset=utf-8\\r\\nContent-Transfer-Encoding: base64\\r\\n\\r\\n([A-Za-z0-9+/=\\s]+?)\\r\\n--")]
    private static partial Regex Body();
}
