using Microsoft.EntityFrameworkCore;

namespace Ocop.Catalog.Register.Matching;

/// <summary>Reads of the match queue.</summary>
public sealed class MatchQueries(CatalogDbContext db, RegisterPlanner planner)
{
    /// <summary>How many questions wait for a person.</summary>
    public Task<int> CountOpenAsync(CancellationToken cancellationToken) =>
        db.MatchItems.CountAsync(item => item.Decision == MatchDecision.Open, cancellationToken);

    /// <summary>The questions that wait, the oldest first.</summary>
    public async Task<IReadOnlyList<MatchItem>> OpenAsync(int skip, int size, CancellationToken cancellationToken) =>
        await db.MatchItems.AsNoTracking().Where(item => item.Decision == MatchDecision.Open)
            .OrderBy(item => item.AddedAt).ThenBy(item => item.Id).Skip(skip).Take(size).ToListAsync(cancellationToken);

    /// <summary>An item with its candidates as they are now; null when there is no such item.</summary>
    public async Task<MatchQuestion?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var item = await db.MatchItems.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        return item is null ? null
            : item.Kind == MatchItemKind.Conflict ? new MatchQuestion(item, [])
            : new MatchQuestion(item, await planner.CandidatesAsync(item.Record, cancellationToken));
    }
}

/// <summary>An item of the queue and the products it could be.</summary>
public sealed record MatchQuestion(MatchItem Item, IReadOnlyList<MatchCandidate> Candidates);
