using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>One complete index file being served, with what is held of it in memory.</summary>
internal sealed class IndexGeneration : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly ConcurrentBag<IndexReader> _readers = [];

    private IndexGeneration(string path, SqliteConnection connection)
    {
        Path = path;
        _connection = connection;
        Writer = new IndexWriter(connection);
    }

    public string Path { get; }
    public IndexWriter Writer { get; }
    public Columns Columns { get; } = new();

    /// <summary>The words products are searched by.</summary>
    public Vocabulary Vocabulary { get; } = new();

    /// <summary>The words pages are suggested by.</summary>
    public Vocabulary NameVocabulary { get; } = new();

    public MatchCache Matches { get; } = new();

    public WholeCache Whole { get; } = new();

    public long Position { get; set; }

    /// <summary>Opens a file and reads it into memory; null when it is damaged, cut off or of another version.</summary>
    public static IndexGeneration? TryOpen(string path)
    {
        try
        {
            return Open(path, isNew: false);
        }
        catch (Exception problem) when (problem is SqliteException or InvalidDataException or InvalidCastException or ArgumentException)
        {
            return null;
        }
    }

    public static IndexGeneration Create(string path) => Open(path, isNew: true);

    private static IndexGeneration Open(string path, bool isNew)
    {
        var connection = IndexConnection.OpenToServe(path);
        try
        {
            if (isNew)
                IndexSchema.Create(connection);
            else if (!IndexSchema.IsCurrent(connection))
                throw new InvalidDataException($"{path} is not an index of this version.");

            var generation = new IndexGeneration(path, connection);
            IndexLoader.Load(connection, generation);
            generation.Position = IndexSchema.Number(connection, "SELECT position FROM state");
            return generation;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Takes a reader for one search; give it back.</summary>
    public IndexReader Rent() => _readers.TryTake(out var reader) ? reader : new IndexReader(Path);

    public void Return(IndexReader reader) => _readers.Add(reader);

    public void Dispose()
    {
        Writer.Dispose();
        foreach (var reader in _readers)
            reader.Dispose();
        _connection.Dispose();
    }
}
