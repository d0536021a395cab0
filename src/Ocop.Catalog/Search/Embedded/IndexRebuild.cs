using Microsoft.Data.Sqlite;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>The index file being built.</summary>
/// <remarks>Changes that reach the serving index meanwhile are kept, the last one per document, and repeated at the end.</remarks>
internal sealed class IndexRebuild : IIndexRebuild
{
    private readonly EmbeddedSearchIndex _index;
    private readonly string _path;
    private readonly SemaphoreSlim _adding = new(1, 1);
    private readonly Dictionary<(SearchKind, Guid), SearchChange> _meanwhile = [];
    private readonly SqliteConnection _connection;
    private readonly IndexWriter _writer;
    private long _position;
    private bool _isOver;

    public IndexRebuild(EmbeddedSearchIndex index, string path, long position)
    {
        (_index, _path, _position) = (index, path, position);
        IndexFolder.Remove(path);
        _connection = IndexConnection.OpenToBuild(path);
        IndexSchema.Create(_connection);
        _writer = new IndexWriter(_connection);
    }

    public async Task AddAsync(IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellationToken)
    {
        await _adding.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isOver, this);
            Add([.. documents.Select(document => new SearchChange.Upsert(document))]);
        }
        finally
        {
            _adding.Release();
        }
    }

    public async Task CompleteAsync(CancellationToken cancellationToken)
    {
        await _adding.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isOver, this);
            foreach (var table in (string[])["products", "products_all", "names"])
                IndexSchema.Run(_connection, $"INSERT INTO {table}({table}) VALUES ('optimize')");
            await _index.PutInPlaceAsync(this, cancellationToken);
        }
        finally
        {
            _adding.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_isOver)
            return;
        Close();
        IndexFolder.Remove(_path);
        await _index.ForgetAsync(this);
        _adding.Dispose();
    }

    /// <summary>Keeps what was applied to the serving index. Called while no one else writes.</summary>
    internal void Remember(IReadOnlyList<SearchChange> batch, long position)
    {
        _position = Math.Max(_position, position);
        foreach (var change in batch)
        {
            var key = change is SearchChange.Upsert upsert
                ? (upsert.Document.Kind, upsert.Document.Id)
                : (((SearchChange.Delete)change).Kind, ((SearchChange.Delete)change).Id);
            _meanwhile[key] = change;
        }
    }

    /// <summary>Repeats what happened meanwhile, makes the file durable and gives it its name. Called while no one else writes.</summary>
    internal void Finish(string path)
    {
        Add([.. _meanwhile.Values]);
        _writer.SetPosition(_position);
        Close();
        using (var file = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite))
            file.Flush(flushToDisk: true);
        File.Move(_path, path);
    }

    private void Add(IReadOnlyList<SearchChange> changes)
    {
        _writer.Begin();
        foreach (var change in changes)
        {
            if (change is SearchChange.Upsert { Document: var document })
                _writer.Upsert(document, DocumentText.Of(document));
            else if (change is SearchChange.Delete delete)
                _writer.Delete(delete.Kind, delete.Id);
        }

        _writer.Commit();
    }

    private void Close()
    {
        _isOver = true;
        _writer.Dispose();
        _connection.Dispose();
    }
}
