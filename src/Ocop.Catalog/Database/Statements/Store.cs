using Microsoft.Extensions.DependencyInjection;

namespace Ocop.Catalog.Database.Statements;

/// <summary>The database without EF, for the paths on which a buyer waits: adding to the cart, placing an order (docs/adr/0013).</summary>
public abstract class Store
{
    /// <summary>Runs reads outside any transaction.</summary>
    public abstract Task<T> ReadAsync<T>(Func<StatementSession, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Runs a unit of work, all or nothing, and answers once it is on the disk. One that throws leaves nothing behind.</summary>
    /// <remarks>On SQLite other people's units may share its commit, so a unit asks nothing but the database and waits for nobody.</remarks>
    public abstract Task<T> WriteAsync<T>(Func<StatementSession, Task<T>> unit, CancellationToken cancellationToken);

    internal static void Register(IServiceCollection services, DatabaseSettings database) => services.AddSingleton<Store>(
        _ => database.Provider == DatabaseProvider.Sqlite ? NewSqlite(database) : NewPostgreSql(database));

    // A method each, so that only the provider in use is loaded into memory.
    private static SqliteStore NewSqlite(DatabaseSettings database) => new SqliteStore(database.ConnectionString);

    private static PostgreSqlStore NewPostgreSql(DatabaseSettings database) => new PostgreSqlStore(database.ConnectionString);
}
