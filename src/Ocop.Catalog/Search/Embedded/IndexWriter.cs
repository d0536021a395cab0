using Microsoft.Data.Sqlite;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>Writes documents into one index file. One writer per file; the caller begins and commits the transaction.</summary>
internal sealed class IndexWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _find;
    private readonly SqliteCommand _insertDocument;
    private readonly SqliteCommand _updateDocument;
    private readonly SqliteCommand _deleteDocument;
    private readonly SqliteCommand _deleteWords;
    private readonly SqliteCommand _insertProduct;
    private readonly SqliteCommand _insertName;
    private readonly SqliteCommand _setPosition;
    private SqliteTransaction? _transaction;

    public IndexWriter(SqliteConnection connection)
    {
        _connection = connection;
        _find = Command("SELECT slot, text_hash FROM documents WHERE kind = $kind AND id = $id");
        _insertDocument = Command(
            """
            INSERT INTO documents (kind, id, slug, name, name_en, extra, sector, criteria_set, stars, province, commune, producer_kind,
                price, in_stock, has_village, newest, text_hash)
            VALUES ($kind, $id, $slug, $name, $name_en, $extra, $sector, $criteria_set, $stars, $province, $commune, $producer_kind,
                $price, $in_stock, $has_village, $newest, $text_hash) RETURNING slot
            """);
        _updateDocument = Command(
            """
            UPDATE documents SET slug = $slug, name = $name, name_en = $name_en, extra = $extra, sector = $sector,
                criteria_set = $criteria_set, stars = $stars, province = $province, commune = $commune, producer_kind = $producer_kind,
                price = $price, in_stock = $in_stock, has_village = $has_village, newest = $newest, text_hash = $text_hash
            WHERE kind = $kind AND id = $id
            """);
        _deleteDocument = Command("DELETE FROM documents WHERE slot = $slot");
        _deleteWords = Command(
            "DELETE FROM products WHERE rowid = $slot; DELETE FROM products_all WHERE rowid = $slot; DELETE FROM names WHERE rowid = $slot");
        _insertProduct = Command(
            """
            INSERT INTO products (rowid, name_x, name_f, kind_x, kind_f, near_x, near_f)
            VALUES ($slot, $name_x, $name_f, $kind_x, $kind_f, $near_x, $near_f);
            INSERT INTO products_all (rowid, all_x, all_f) VALUES ($slot, $all_x, $all_f)
            """);
        _insertName = Command(
            "INSERT INTO names (rowid, name_x, name_f, other_x, other_f) VALUES ($slot, $name_x, $name_f, $other_x, $other_f)");
        _setPosition = Command("UPDATE state SET position = $position");
    }

    public void Begin() => _transaction = _connection.BeginTransaction();

    public void Commit()
    {
        _transaction?.Commit();
        EndTransaction();
    }

    /// <summary>Undoes what was written since <see cref="Begin"/>; does nothing after a commit.</summary>
    public void EndTransaction()
    {
        _transaction?.Dispose();
        _transaction = null;
    }

    public void SetPosition(long position) => Run(_setPosition, ("$position", position));

    /// <summary>Writes a document and returns its slot. Words are only touched, and said to be new, when the text has changed.</summary>
    public (int Slot, bool HasNewWords) Upsert(SearchDocument document, DocumentText text)
    {
        var known = Find(document.Kind, document.Id);
        var values = ValuesOf(document, text.Hash);
        if (known is { } old)
        {
            Run(_updateDocument, values);
            if (old.TextHash == text.Hash)
                return (old.Slot, false);
            Run(_deleteWords, ("$slot", old.Slot));
            InsertWords(old.Slot, document.Kind, text);
            return (old.Slot, true);
        }

        Bind(_insertDocument, values);
        var slot = Convert.ToInt32(_insertDocument.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
        InsertWords(slot, document.Kind, text);
        return (slot, true);
    }

    /// <summary>Removes a document and returns the slot it had, or null.</summary>
    public int? Delete(SearchKind kind, Guid id)
    {
        if (Find(kind, id) is not { } old)
            return null;
        Run(_deleteWords, ("$slot", old.Slot));
        Run(_deleteDocument, ("$slot", old.Slot));
        return old.Slot;
    }

    public void Dispose()
    {
        EndTransaction();
        foreach (var command in (SqliteCommand[])[_find, _insertDocument, _updateDocument, _deleteDocument, _deleteWords, _insertProduct,
            _insertName, _setPosition])
        {
            command.Dispose();
        }
    }

    private (int Slot, long TextHash)? Find(SearchKind kind, Guid id)
    {
        Bind(_find, ("$kind", (int)kind), ("$id", id.ToByteArray()));
        using var reader = _find.ExecuteReader();
        return reader.Read() ? (reader.GetInt32(0), reader.GetInt64(1)) : null;
    }

    private void InsertWords(int slot, SearchKind kind, DocumentText text)
    {
        if (kind == SearchKind.Product)
        {
            Run(_insertProduct, ("$slot", slot), ("$name_x", text.Name.Marked), ("$name_f", text.Name.Folded),
                ("$kind_x", text.Kind.Marked), ("$kind_f", text.Kind.Folded), ("$near_x", text.Near.Marked),
                ("$near_f", text.Near.Folded), ("$all_x", text.All.Marked), ("$all_f", text.All.Folded));
        }

        Run(_insertName, ("$slot", slot), ("$name_x", text.Name.Marked), ("$name_f", text.Name.Folded),
            ("$other_x", text.Other.Marked), ("$other_f", text.Other.Folded));
    }

    private static (string, object?)[] ValuesOf(SearchDocument document, long textHash) =>
    [
        ("$kind", (int)document.Kind), ("$id", document.Id.ToByteArray()), ("$slug", document.Slug), ("$name", document.NameVi),
        ("$name_en", document.NameEn), ("$extra", document.Extra), ("$sector", document.SectorNumber ?? 0),
        ("$criteria_set", document.CriteriaSet ?? 0), ("$stars", document.StarsInForce), ("$province", document.ProvinceCode),
        ("$commune", document.CommuneCode), ("$producer_kind", document.ProducerKind), ("$price", document.PriceDong),
        ("$in_stock", document.InStock), ("$has_village", document.HasVillage), ("$newest", document.NewestOn.DayNumber),
        ("$text_hash", textHash),
    ];

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private void Run(SqliteCommand command, params (string Name, object? Value)[] values)
    {
        Bind(command, values);
        command.ExecuteNonQuery();
    }

    private void Bind(SqliteCommand command, params (string Name, object? Value)[] values)
    {
        command.Transaction = _transaction;
        foreach (var (name, value) in values)
        {
            if (command.Parameters.Contains(name))
                command.Parameters[name].Value = value ?? DBNull.Value;
            else
                command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }
    }
}
