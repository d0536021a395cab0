using Microsoft.Data.Sqlite;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>Opens index files. Never pooled: a file that was replaced must be let go at once.</summary>
internal static class IndexConnection
{
    /// <summary>The serving file: readers go on while it is written. A lost last second is replayed from the change log.</summary>
    public static SqliteConnection OpenToServe(string path) =>
        Open(path, SqliteOpenMode.ReadWriteCreate, "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");

    /// <summary>A file being built: nothing reads it and a crash throws it away, so it needs no journal.</summary>
    public static SqliteConnection OpenToBuild(string path) =>
        Open(path, SqliteOpenMode.ReadWriteCreate, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536");

    public static SqliteConnection OpenToRead(string path) =>
        Open(path, SqliteOpenMode.ReadOnly, "PRAGMA mmap_size = 1073741824; PRAGMA cache_size = -8192");

    private static SqliteConnection Open(string path, SqliteOpenMode mode, string pragmas)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = mode,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();
            IndexSchema.Run(connection, pragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
