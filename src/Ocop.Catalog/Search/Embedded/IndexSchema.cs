using Microsoft.Data.Sqlite;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>The tables of an index file.</summary>
/// <remarks>
/// Text is cut and spelt by our own analysis before it comes here, so the tokenizer only has to part at spaces. Columns
/// come in pairs: <c>_x</c> holds words with their marks, <c>_f</c> folded ones. A marked word can only stand in the first,
/// an unmarked one is found in the second whatever its marks, and scores twice where the name itself has none.
/// </remarks>
internal static class IndexSchema
{
    /// <summary>Raised with every change of the tables, of the analysis or of what a field means: an older file is thrown away and built anew.</summary>
    private const int Version = 2;
    private const int ApplicationId = 0x4F434F50;

    /// <summary>Columns that hold words with their marks.</summary>
    public const string MarkedColumns = "{name_x kind_x near_x}";

    /// <summary>As <see cref="MarkedColumns"/> in the table with descriptions.</summary>
    public const string MarkedColumnsOfAll = "{all_x}";

    /// <summary>As <see cref="MarkedColumns"/> in the table of names to suggest.</summary>
    public const string MarkedColumnsOfNames = "{name_x other_x}";

    /// <summary>What a hit in each column is worth: name, category and keywords, producer and places.</summary>
    public const string Weights = "8.0, 8.0, 3.0, 3.0, 1.5, 1.5";

    private const string Tables = """
        CREATE TABLE state (position INTEGER NOT NULL);
        INSERT INTO state VALUES (0);
        CREATE TABLE documents (
            slot INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, id BLOB NOT NULL, slug TEXT NOT NULL,
            name TEXT NOT NULL, name_en TEXT, extra TEXT, sector INTEGER NOT NULL, criteria_set INTEGER NOT NULL,
            stars INTEGER NOT NULL, province TEXT, commune TEXT, producer_kind TEXT, price INTEGER, in_stock INTEGER NOT NULL,
            has_village INTEGER NOT NULL, newest INTEGER NOT NULL, text_hash INTEGER NOT NULL, UNIQUE (kind, id));
        CREATE VIRTUAL TABLE products USING fts5(
            name_x, name_f, kind_x, kind_f, near_x, near_f, content='', contentless_delete=1, tokenize='ascii');
        CREATE VIRTUAL TABLE products_all USING fts5(all_x, all_f, content='', contentless_delete=1, tokenize='ascii');
        CREATE VIRTUAL TABLE names USING fts5(
            name_x, name_f, other_x, other_f, content='', contentless_delete=1, tokenize='ascii', prefix='1 2 3');
        """;

    public static void Create(SqliteConnection connection)
    {
        using var transaction = connection.BeginTransaction();
        Run(connection, Tables);
        Run(connection, $"PRAGMA user_version = {Version}; PRAGMA application_id = {ApplicationId}");
        transaction.Commit();
    }

    /// <summary>Whether the file is ours and of this version.</summary>
    public static bool IsCurrent(SqliteConnection connection) =>
        Number(connection, "PRAGMA application_id") == ApplicationId && Number(connection, "PRAGMA user_version") == Version;

    public static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static long Number(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar() is long number ? number : 0;
    }
}
