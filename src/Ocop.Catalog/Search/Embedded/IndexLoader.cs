using Microsoft.Data.Sqlite;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>Reads an index file into the columns and the vocabulary.</summary>
internal static class IndexLoader
{
    private const string Documents =
        """
        SELECT slot, id, name, sector, criteria_set, stars, province, commune, producer_kind, price, in_stock, has_village, newest, kind
        FROM documents ORDER BY slot
        """;

    public static void Load(SqliteConnection connection, IndexGeneration generation)
    {
        LoadVocabulary(connection, "products", generation.Vocabulary);
        LoadVocabulary(connection, "names", generation.NameVocabulary);
        using var command = connection.CreateCommand();
        command.CommandText = Documents;
        using var row = command.ExecuteReader();
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        while (row.Read())
            generation.Columns.Set(row.GetInt32(0), ReadDocument(row), word => words.TryAdd(word, word) ? word : words[word]);
    }

    private static void LoadVocabulary(SqliteConnection connection, string table, Vocabulary vocabulary)
    {
        IndexSchema.Run(connection, $"CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, {table}, row)");
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT term, doc FROM temp.terms";
            using var row = command.ExecuteReader();
            while (row.Read())
                vocabulary.Add(row.GetString(0), row.GetInt32(1));
        }

        IndexSchema.Run(connection, "DROP TABLE temp.terms");
    }

    private static SearchDocument ReadDocument(SqliteDataReader row) => new()
    {
        Kind = (SearchKind)row.GetInt32(13),
        Id = new Guid(row.GetFieldValue<byte[]>(1)),
        Slug = "",
        NameVi = row.GetString(2),
        SectorNumber = row.GetInt32(3),
        CriteriaSet = row.GetInt32(4),
        StarsInForce = row.GetInt32(5),
        ProvinceCode = row.IsDBNull(6) ? null : row.GetString(6),
        CommuneCode = row.IsDBNull(7) ? null : row.GetString(7),
        ProducerKind = row.IsDBNull(8) ? null : row.GetString(8),
        PriceDong = row.IsDBNull(9) ? null : row.GetInt64(9),
        InStock = row.GetBoolean(10),
        HasVillage = row.GetBoolean(11),
        NewestOn = DateOnly.FromDayNumber(row.GetInt32(12)),
    };
}
