namespace Ocop.Catalog.Search;

/// <summary>An index being built while another one serves. Disposing it before completion leaves the serving index as it is.</summary>
public interface IIndexRebuild : IAsyncDisposable
{
    /// <summary>Adds documents as they stand in the database now; the order does not matter.</summary>
    Task AddAsync(IReadOnlyCollection<SearchDocument> documents, CancellationToken cancellationToken);

    /// <summary>Repeats the changes applied since the start, then puts the new index in the place of the old one.</summary>
    Task CompleteAsync(CancellationToken cancellationToken);
}
