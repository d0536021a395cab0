namespace Ocop.Catalog.Search;

/// <summary>Finds what a visitor means. Holds a copy of the public data, kept in step by the tail of the change log.</summary>
/// <remarks>Everything here may be called at the same time from any thread, while changes are applied and while a rebuild runs.</remarks>
public interface ISearchIndex
{
    /// <summary>Finds products. Any text is allowed; what cannot be understood finds nothing.</summary>
    Task<SearchResult> SearchAsync(SearchQuery query, CancellationToken cancellationToken);

    /// <summary>What the unfinished <paramref name="text"/> may become, best first. The last word counts as a beginning.</summary>
    Task<IReadOnlyList<Suggestion>> SuggestAsync(string? text, int limit, CancellationToken cancellationToken);

    /// <summary>The change-log position this index has reached; 0 means it is empty and has to be rebuilt or replayed.</summary>
    Task<long> GetPositionAsync(CancellationToken cancellationToken);

    /// <summary>Applies all changes up to <paramref name="position"/>, documents and position together or not at all.</summary>
    /// <remarks>A position that is not beyond the one reached is ignored, so a batch may be delivered twice.</remarks>
    Task ApplyAsync(IReadOnlyList<SearchChange> batch, long position, CancellationToken cancellationToken);

    /// <summary>Starts a second index beside the serving one.</summary>
    /// <param name="position">Head of the change log, read <b>before</b> the first document is read from the database.</param>
    /// <param name="cancellationToken">Gives up the wait.</param>
    /// <exception cref="InvalidOperationException">A rebuild is running already.</exception>
    Task<IIndexRebuild> BeginRebuildAsync(long position, CancellationToken cancellationToken);
}
