using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ocop.Catalog.Search.Synonyms;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>The search of a single node: SQLite FTS5 for the words, memory for facets and order.</summary>
/// <remarks>
/// Searches run side by side under a read lock. A batch is written beside them and only its commit, a millisecond, takes
/// the write lock, so a search sees file and memory of the same moment. A finished rebuild is put in place the same way.
/// </remarks>
public sealed partial class EmbeddedSearchIndex : ISearchIndex, IDisposable
{
    private readonly IndexFolder _folder;
    private readonly SynonymSource _synonyms;
    private readonly ILogger<EmbeddedSearchIndex> _logger;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ReaderWriterLockSlim _serving = new();
    private IndexGeneration _generation;
    private IndexRebuild? _rebuild;

    /// <exception cref="IOException">Another process works in the folder.</exception>
    public EmbeddedSearchIndex(IOptions<SearchOptions> options, TimeProvider clock, ILogger<EmbeddedSearchIndex> logger)
    {
        _logger = logger;
        _synonyms = new SynonymSource(options.Value.SynonymsPath, clock, logger);
        _folder = new IndexFolder(options.Value.Folder);
        _generation = OpenNewest();
    }

    /// <inheritdoc />
    public Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken) =>
        Task.FromResult(Read(
            generation => new Searcher(generation, _synonyms.Current).Search(query, cancellationToken), SearchResult.Empty));

    /// <inheritdoc />
    public Task<IReadOnlyList<Suggestion>> SuggestAsync(string? text, int limit, CancellationToken cancellationToken) =>
        Task.FromResult(Read(generation => new Suggester(generation, _synonyms.Current).Suggest(text, limit), []));

    /// <inheritdoc />
    public Task<long> GetPositionAsync(CancellationToken cancellationToken) => Task.FromResult(Read(generation => generation.Position, 0));

    /// <inheritdoc />
    public async Task ApplyAsync(IReadOnlyList<SearchChange> batch, long position, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            if (position <= _generation.Position)
                return;
            _rebuild?.Remember(batch, position);
            Write(_generation, batch, position);
        }
        catch (SqliteException problem) when (IsDamage(problem))
        {
            Report(_generation, problem);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc />
    public async Task<IIndexRebuild> BeginRebuildAsync(long position, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            if (_rebuild is not null)
                throw new InvalidOperationException("The search index is being rebuilt already.");
            LogRebuildBegun(position);
            return _rebuild = new IndexRebuild(this, _folder.NextBuilding(), position);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <summary>Puts a finished rebuild in place of the serving file.</summary>
    internal async Task PutInPlaceAsync(IndexRebuild rebuild, CancellationToken cancellationToken)
    {
        await _writing.WaitAsync(cancellationToken);
        try
        {
            var path = _folder.NextComplete();
            rebuild.Finish(path);
            var next = IndexGeneration.TryOpen(path) ?? throw new InvalidDataException($"The rebuilt index {path} cannot be opened.");
            var old = Serve(next);
            old.Dispose();
            IndexFolder.Remove(old.Path);
            LogRebuildDone(next.Columns.LiveCount, next.Position);
        }
        finally
        {
            _rebuild = null;
            _writing.Release();
        }
    }

    /// <summary>Forgets a rebuild that was given up.</summary>
    internal async Task ForgetAsync(IndexRebuild rebuild)
    {
        await _writing.WaitAsync();
        if (ReferenceEquals(_rebuild, rebuild))
            _rebuild = null;
        _writing.Release();
    }

    /// <summary>Lets go of the files. No search may run any more.</summary>
    public void Dispose()
    {
        _generation.Dispose();
        _folder.Dispose();
        _serving.Dispose();
        _writing.Dispose();
    }

    /// <summary>A damaged file answers with nothing and asks for a rebuild: the search must not take the shop down.</summary>
    private T Read<T>(Func<IndexGeneration, T> read, T whenDamaged)
    {
        _serving.EnterReadLock();
        try
        {
            return read(_generation);
        }
        catch (SqliteException problem) when (IsDamage(problem))
        {
            Report(_generation, problem);
            return whenDamaged;
        }
        finally
        {
            _serving.ExitReadLock();
        }
    }

    private static bool IsDamage(SqliteException problem) =>
        problem.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB;

    /// <summary>Position 0 tells the tail of the change log to rebuild.</summary>
    private void Report(IndexGeneration damaged, SqliteException problem)
    {
        if (damaged.Position != 0)
            LogDamaged(problem, damaged.Path);
        damaged.Position = 0;
    }

    private IndexGeneration Serve(IndexGeneration next)
    {
        _serving.EnterWriteLock();
        try
        {
            var old = _generation;
            _generation = next;
            return old;
        }
        finally
        {
            _serving.ExitWriteLock();
        }
    }

    private void Write(IndexGeneration generation, IReadOnlyList<SearchChange> batch, long position)
    {
        var written = new IndexBatch(generation);
        generation.Writer.Begin();
        try
        {
            written.Write(batch);
            generation.Writer.SetPosition(position);
            _serving.EnterWriteLock();
            try
            {
                generation.Writer.Commit();
                written.Publish(position);
            }
            finally
            {
                _serving.ExitWriteLock();
            }
        }
        finally
        {
            generation.Writer.EndTransaction();
        }
    }

    private IndexGeneration OpenNewest()
    {
        var newest = _folder.Newest();
        var opened = newest is null ? null : IndexGeneration.TryOpen(newest);
        if (newest is not null && opened is null)
            LogUnusable(newest);
        _folder.RemoveAllBut(opened?.Path);
        return opened ?? IndexGeneration.Create(_folder.NextComplete());
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The search index {Path} is damaged or of another version and is built anew")]
    private partial void LogUnusable(string path);

    [LoggerMessage(Level = LogLevel.Error, Message = "The search index {Path} is damaged and has to be rebuilt")]
    private partial void LogDamaged(Exception problem, string path);

    [LoggerMessage(Level = LogLevel.Information, Message = "Search index rebuild begun at position {Position}")]
    private partial void LogRebuildBegun(long position);

    [LoggerMessage(Level = LogLevel.Information, Message = "Search index rebuilt: {Count} products at position {Position}")]
    private partial void LogRebuildDone(int count, long position);
}
