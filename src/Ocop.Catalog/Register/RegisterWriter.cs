using Ocop.Catalog.Audit;

namespace Ocop.Catalog.Register;

/// <summary>The only way into the register of certificates: applies plans, keeps the events, and takes a source back.</summary>
/// <remarks>
/// Works inside the write transaction the caller has opened with <c>db.BeginWriteAsync</c> and does not commit, so that a
/// caller's own rows (a feed's cursor, an import's state) stand or fall with it. It clears the change tracker: save your
/// own rows before, or add them after.
/// </remarks>
public sealed class RegisterWriter
{
    /// <summary>Applies New, Changed and Conflict records (of these what nobody contests) and puts Unmatched ones and conflicts into the queue.</summary>
    /// <param name="chosen">The <see cref="PlannedRecord.Index"/>es to apply; null applies all.</param>
    /// <param name="reason">Kept in every event.</param>
    /// <exception cref="InvalidOperationException">The caller has opened no transaction.</exception>
    public Task<RegisterApplied> ApplyAsync(
        RegisterPlan plan, IReadOnlySet<int>? chosen, Actor actor, string? reason, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>What would stand in the way of taking back everything a source has written; empty when nothing does.</summary>
    public Task<IReadOnlyList<Dependent>> DependentsAsync(RegisterSource source, CancellationToken cancellationToken) =>
        throw new NotImplementedException();

    /// <summary>Takes back everything a source has written, while nothing later depends on it.</summary>
    public Task<UndoResult> UndoAsync(RegisterSource source, Actor actor, string? reason, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
