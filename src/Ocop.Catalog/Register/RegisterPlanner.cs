namespace Ocop.Catalog.Register;

/// <summary>The dry run: says for each record what it would do to the register, and writes nothing.</summary>
/// <remarks>
/// Reads the register once and plans from memory, so 50,000 records take seconds. To apply what was planned, plan and
/// apply within one write transaction (the register cannot move between), or apply an older plan and look at
/// <see cref="RegisterApplied.Stale"/>.
/// </remarks>
public sealed class RegisterPlanner
{
    /// <summary>Plans the records in their order: a later one sees what the earlier ones would have done.</summary>
    /// <param name="progress">Told the number of records planned, every thousand of them and at the end.</param>
    public Task<RegisterPlan> PlanAsync(
        IReadOnlyList<RegisterRecord> records, RegisterSource source, PlanOptions options,
        IProgress<int>? progress, CancellationToken cancellationToken) => throw new NotImplementedException();
}
