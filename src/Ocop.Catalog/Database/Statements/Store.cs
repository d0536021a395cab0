using Microsoft.Extensions.DependencyInjection;

namespace Ocop.Catalog.Database.Statements;

/// <summary>The database without EF: for public pages, the cart and orders, because a buyer waits, and for what jobs ask every few seconds.</summary>
/// <remarks>
/// Waking EF and its model costs more processor time and memory than starting all the rest (docs/performance.md), so a node that
/// only shows pages does without (docs/adr/0013 and 0018). The office, the loaders and whoever writes anything but carts and orders use a context.
/// </remarks>
public abstract class Store
{
    /// <summary>Runs reads outside any transaction.</summary>
    public abstract Task<T> ReadAsync<T>(Func<StatementSession, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Runs a unit of work, all or nothing, and answers once it is on the disk. One that throws leaves nothing behind.</summary>
    /// <remarks>On SQLite other people's units may share its commit, so a unit asks nothing but the database and waits for nobody.</remarks>
    public abstract Task<T> WriteAsync<T>(Func<StatementSession, Task<T>> unit, CancellationToken cancellationToken);

    /// <summary>All rows of one statement.</summary>
    public Task<List<T>> ListAsync<T>(Statement statement, Func<Row, T> read, object?[] values, CancellationToken cancellationToken) =>
        ReadAsync(session => session.ReadAsync(statement, read, values), cancellationToken);

    /// <summary>All rows about these ids, each asked once. A long list is asked in parts, and no order holds across them.</summary>
    public Task<List<T>> ListAsync<T>(ListStatement statement, Func<Row, T> read, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0 ? Task.FromResult(new List<T>()) : ReadAsync(session => ReadPartsAsync(session, statement, read, [.. ids.Distinct()]), cancellationToken);

    /// <summary>Whether a statement finds any row.</summary>
    public async Task<bool> AnyAsync(Statement statement, object?[] values, CancellationToken cancellationToken) =>
        (await ListAsync(statement, _ => true, values, cancellationToken)).Count > 0;

    /// <summary>The first row, or null when there is none.</summary>
    public async Task<T?> FindAsync<T>(Statement statement, Func<Row, T> read, object?[] values, CancellationToken cancellationToken)
        where T : class => (await ListAsync(statement, read, values, cancellationToken)) is [var first, ..] ? first : null;

    internal static void Register(IServiceCollection services, DatabaseSettings database) => services.AddSingleton<Store>(
        _ => database.Provider == DatabaseProvider.Sqlite ? NewSqlite(database) : NewPostgreSql(database));

    private static async Task<List<T>> ReadPartsAsync<T>(StatementSession session, ListStatement statement, Func<Row, T> read, Guid[] ids)
    {
        var rows = new List<T>(ids.Length);
        for (var start = 0; start < ids.Length; start += ListStatement.MostTogether)
        {
            var (part, values) = statement.For(ids.AsSpan(start, Math.Min(ListStatement.MostTogether, ids.Length - start)));
            rows.AddRange(await session.ReadAsync(part, read, values));
        }

        return rows;
    }

    // A method each, so that only the provider in use is loaded into memory.
    private static SqliteStore NewSqlite(DatabaseSettings database) => new SqliteStore(database.ConnectionString);

    private static PostgreSqlStore NewPostgreSql(DatabaseSettings database) => new PostgreSqlStore(database.ConnectionString);
}
