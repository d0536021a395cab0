using Microsoft.Data.Sqlite;

namespace Ocop.Catalog.Database.Statements;

/// <summary>An open SQLite connection with its prepared statements.</summary>
internal sealed class SqliteLink : IDisposable
{
    private static readonly Statement Begin = new("BEGIN IMMEDIATE");
    private static readonly Statement Commit = new("COMMIT");
    private static readonly Statement Save = new("SAVEPOINT unit");
    private static readonly Statement Undo = new("ROLLBACK TO unit");
    private static readonly Statement Release = new("RELEASE unit");
    private static readonly Statement FlushEveryCommit = new("PRAGMA synchronous=FULL");

    private readonly SqliteConnection _connection;

    private SqliteLink(SqliteConnection connection) => (_connection, Session) = (connection, StatementSession.Keeping(connection));

    public StatementSession Session { get; }

    public static SqliteLink Open(string connectionString)
    {
        // Not from the pool: closing it must roll back whatever is open.
        var link = new SqliteLink(new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString));
        try
        {
            link._connection.Open();
            return link;
        }
        catch
        {
            link.Dispose();
            throw;
        }
    }

    /// <summary>A link for writing: an order is on the disk before its buyer is told.</summary>
    public static async Task<SqliteLink> OpenDurableAsync(string connectionString)
    {
        var link = Open(connectionString);
        await link.Session.ExecuteAsync(FlushEveryCommit);
        return link;
    }

    public Task BeginAsync() => Session.ExecuteAsync(Begin);

    public Task CommitAsync() => Session.ExecuteAsync(Commit);

    /// <summary>Runs a unit of work inside the open transaction so that its failure undoes nothing but itself.</summary>
    public async Task RunAsync(SqliteStore.Unit unit)
    {
        Session.Reset();
        await Session.ExecuteAsync(Save);
        try
        {
            await unit.RunAsync(Session);
        }
        catch (Exception error)
        {
            unit.Fail(error);
            Session.Undo();
        }

        if (Session.IsUndone)
            await Session.ExecuteAsync(Undo);
        await Session.ExecuteAsync(Release);
    }

    public void Dispose()
    {
        Session.Dispose();
        _connection.Dispose();
    }
}
