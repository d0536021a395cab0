namespace Ocop.Catalog.Register.Matching;

/// <summary>Reads of the match queue.</summary>
public sealed class MatchQueries
{
    /// <summary>How many questions wait for a person.</summary>
    public Task<int> CountOpenAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>An item with its candidates as they are now; null when there is no such item.</summary>
    public Task<MatchQuestion?> FindAsync(Guid id, CancellationToken cancellationToken) => throw new NotImplementedException();
}

/// <summary>An item of the queue and the products it could be.</summary>
public sealed record MatchQuestion(MatchItem Item, IReadOnlyList<MatchCandidate> Candidates);
