using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog;
using Ocop.Catalog.Database;

namespace Ocop.Testing.Sync;

/// <summary>One administration: the program as a process of its own over its own data, and a hand in its register beside it.</summary>
public sealed class RegisterNode : IAsyncDisposable
{
    private readonly ServiceProvider _hand;
    private readonly TestDatabase? _database;

    private RegisterNode(string name, ServerProcess server, TestDatabase? database)
    {
        (Name, Server, _database) = (name, server, database);
        var settings = database is null
            ? new DatabaseSettings(DatabaseProvider.Sqlite, $"Data Source={Path.Combine(server.DataPath, "ocop.db")};Foreign Keys=True")
            : new DatabaseSettings(DatabaseProvider.PostgreSql, database.ConnectionString);
        _hand = new ServiceCollection().AddLogging().AddCatalog(settings).BuildServiceProvider();
    }

    public string Name { get; }

    public ServerProcess Server { get; }

    /// <param name="programFolder">A published program; null is the one built beside the tests.</param>
    /// <param name="dataPath">Its data; null makes a folder that is deleted with it.</param>
    /// <param name="pageSize">How many records it asks for at once.</param>
    /// <param name="database">SQLite lies in its data folder; on PostgreSQL it gets a database of its own.</param>
    public static async Task<RegisterNode> StartAsync(
        string name, string? programFolder = null, string? dataPath = null, int pageSize = 1000, DatabaseKind database = DatabaseKind.Sqlite)
    {
        var own = database == DatabaseKind.PostgreSql ? await TestDatabase.CreateAsync(database, "empty", (_, _) => Task.CompletedTask) : null;
        var configuration = new Dictionary<string, string>
        {
            ["Ocop:Demo"] = "true",
            ["Ocop:RateLimits"] = "off",
            ["Ocop:Sync:AllowPrivateAddresses"] = "true",
            ["Ocop:Sync:RetryMilliseconds"] = "200",
            ["Ocop:Sync:PageSize"] = pageSize.ToString(CultureInfo.InvariantCulture),
            ["Logging:LogLevel:Default"] = "Warning",
        };
        if (own is not null)
        {
            configuration["Ocop:Database"] = own.ConfigurationName;
            configuration["ConnectionStrings:Ocop"] = own.ConnectionString;
        }

        return new RegisterNode(name, await ServerProcess.StartAsync(new ServerSettings
        {
            Configuration = configuration,
            ProgramFolder = programFolder,
            DataPath = dataPath,
            Environment = programFolder is null ? "Development" : "Production",
        }), own);
    }

    /// <summary>Does something with one service of the register, as an officer's form does.</summary>
    public async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull
    {
        await using var scope = _hand.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>The whole register, one line per certificate, everything that its decision says.</summary>
    public Task<string> DumpAsync() => UseAsync<CatalogDbContext, string>(async db =>
    {
        var rows = await (
            from certificate in db.Certificates.AsNoTracking()
            join product in db.Products on certificate.ProductId equals product.Id
            orderby certificate.Code
            select new { certificate, product.Slug }).ToListAsync();
        return string.Join('\n', rows.Select(row => $"{row.certificate.Code} {row.Slug} {JsonColumn.Write(Catalog.Register.CertificateFacts.Of(row.certificate))}"));
    });

    /// <summary>How many things have happened in the register.</summary>
    public Task<int> EventsAsync() => UseAsync<CatalogDbContext, int>(db => db.RegisterEvents.CountAsync());

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await _hand.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
    }
}
