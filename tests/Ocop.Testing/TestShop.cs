using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog;
using Ocop.Catalog.Database;
using Ocop.Commerce;

namespace Ocop.Testing;

/// <summary>Both modules over a migrated, empty database of their own, with a clock that the test moves.</summary>
public sealed class TestShop : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private TestShop(TestDatabase database, MovableClock clock, Action<IServiceCollection>? configure)
    {
        (_database, Clock) = (database, clock);
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddLogging();
        var settings = new DatabaseSettings(ProviderOf(database.Kind), database.ConnectionString);
        services.AddCatalog(settings).AddCommerce(settings);
        configure?.Invoke(services);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public MovableClock Clock { get; }

    /// <param name="kind">The database to run on.</param>
    /// <param name="today">Nine in the morning of this day in Vietnam; 22 November 2026 when not given.</param>
    /// <param name="configure">Further services.</param>
    public static async Task<TestShop> CreateAsync(DatabaseKind kind, DateOnly? today = null, Action<IServiceCollection>? configure = null) =>
        new(
            await TestDatabase.CreateAsync(kind, "shop", PrepareAsync),
            MovableClock.At(today ?? new DateOnly(2026, 11, 22)),
            configure);

    /// <summary>A scope as one request has it.</summary>
    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    /// <summary>Runs something with one service of a scope of its own.</summary>
    public async Task<TResult> UseAsync<TService, TResult>(Func<TService, Task<TResult>> use)
        where TService : notnull
    {
        await using var scope = Scope();
        return await use(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task UseAsync<TService>(Func<TService, Task> use)
        where TService : notnull =>
        UseAsync<TService, int>(async service =>
        {
            await use(service);
            return 0;
        });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static async Task PrepareAsync(DatabaseKind kind, string connectionString)
    {
        var settings = new DatabaseSettings(ProviderOf(kind), connectionString);
        await using var services = new ServiceCollection().AddLogging().AddCatalog(settings).AddCommerce(settings).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CatalogDbContext>().UpgradeAsync(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<CommerceDbContext>().UpgradeAsync(CancellationToken.None);
    }

    private static DatabaseProvider ProviderOf(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? DatabaseProvider.Sqlite : DatabaseProvider.PostgreSql;
}
