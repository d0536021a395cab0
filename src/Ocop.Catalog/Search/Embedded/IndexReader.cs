using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>A read connection with its statements prepared once. Used by one search at a time.</summary>
/// <remarks>
/// The loop over hits steps the statement directly: a search may read thousands of rows, and the data reader's checks
/// would cost more than the row.
/// </remarks>
internal sealed class IndexReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _ranked;
    private readonly sqlite3_stmt _unranked;
    private readonly sqlite3_stmt _described;
    private readonly sqlite3_stmt _names;
    private readonly SqliteCommand _document;
    private Hit[] _hits = new Hit[256];

    public IndexReader(string path)
    {
        _connection = IndexConnection.OpenToRead(path);
        _ranked = Prepare($"SELECT rowid, bm25(products, {IndexSchema.Weights}) FROM products WHERE products MATCH ?");
        _unranked = Prepare("SELECT rowid, 0.0 FROM products WHERE products MATCH ?");
        _described = Prepare("SELECT rowid, bm25(products_all) FROM products_all WHERE products_all MATCH ?");
        _names = Prepare("SELECT rowid, 0.0 FROM names WHERE names MATCH ?");
        _document = _connection.CreateCommand();
        _document.CommandText = "SELECT kind, id, slug, name, name_en, extra, stars FROM documents WHERE slot = $slot";
        _document.Parameters.Add("$slot", SqliteType.Integer);
    }

    /// <summary>Products that match, unsorted; the higher the key the better. Valid until the next call.</summary>
    public Span<Hit> Match(Attempt attempt, bool ranked) =>
        Match(attempt.WithDescriptions ? _described : ranked ? _ranked : _unranked, attempt.Expression, int.MaxValue);

    /// <summary>Hits found earlier, in a copy that may be changed. Valid until the next call.</summary>
    public Span<Hit> Repeat(Hit[] hits)
    {
        if (hits.Length > _hits.Length)
            _hits = new Hit[hits.Length];
        hits.CopyTo(_hits, 0);
        return _hits.AsSpan(0, hits.Length);
    }

    /// <summary>Documents of all kinds whose name matches, no more than <paramref name="most"/>. Valid until the next call.</summary>
    public Span<Hit> MatchNames(string expression, int most) => Match(_names, expression, most);

    /// <summary>What a suggestion shows.</summary>
    public Suggestion? Document(int slot)
    {
        _document.Parameters[0].Value = slot;
        using var reader = _document.ExecuteReader();
        if (!reader.Read())
            return null;
        return new Suggestion(
            (SearchKind)reader.GetInt32(0), new Guid(reader.GetFieldValue<byte[]>(1)), reader.GetString(2), reader.GetString(3),
            reader.IsDBNull(4) ? null : reader.GetString(4), reader.IsDBNull(5) ? null : reader.GetString(5), reader.GetInt32(6), []);
    }

    public void Dispose()
    {
        foreach (var statement in (sqlite3_stmt[])[_ranked, _unranked, _described, _names])
            statement.Dispose();
        _document.Dispose();
        _connection.Dispose();
    }

    private Span<Hit> Match(sqlite3_stmt statement, string expression, int most)
    {
        var count = 0;
        raw.sqlite3_bind_text(statement, 1, expression);
        try
        {
            var step = raw.SQLITE_DONE;
            while (count < most && (step = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                if (count == _hits.Length)
                    Array.Resize(ref _hits, count * 2);
                _hits[count++] = new Hit((int)raw.sqlite3_column_int64(statement, 0), -raw.sqlite3_column_double(statement, 1));
            }

            if (step is not (raw.SQLITE_DONE or raw.SQLITE_ROW))
                SqliteException.ThrowExceptionForRC(step, _connection.Handle);
        }
        finally
        {
            raw.sqlite3_reset(statement);
        }

        return _hits.AsSpan(0, count);
    }

    private sqlite3_stmt Prepare(string sql)
    {
        var result = raw.sqlite3_prepare_v3(_connection.Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var statement);
        SqliteException.ThrowExceptionForRC(result, _connection.Handle);
        return statement;
    }
}
