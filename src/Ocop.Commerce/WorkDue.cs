using Ocop.Catalog.Database;

namespace Ocop.Commerce;

/// <summary>Whether time has brought work, asked every few seconds: without EF, so that an idle shop stays small.</summary>
public sealed class WorkDue(PlainSql sql, TimeProvider clock)
{
    private readonly string _mail =
        $"""
         SELECT 1 FROM {sql.Table(Schemas.Catalog, "OutboxMessages")}
         WHERE "SentAt" IS NULL AND "DeadAt" IS NULL AND "DueAt" <= @now LIMIT 1
         """;

    private readonly string _holds =
        $"""
         SELECT 1 FROM {sql.Table(Schemas.Commerce, "Orders")}
         WHERE "State" IN ('AwaitingConfirmation', 'AwaitingPayment') AND "HeldUntil" <= @now LIMIT 1
         """;

    private readonly string _mark =
        $"""SELECT 1 FROM {sql.Table(Schemas.Catalog, "JobMarks")} WHERE "Name" = @name AND "Day" = @day""";

    /// <summary>A message waits in the outbox.</summary>
    public async Task<bool> IsMailAsync(CancellationToken cancellationToken) => await AnyAsync(_mail, [Now], cancellationToken);

    /// <summary>The hold of an order is over.</summary>
    public async Task<bool> IsExpiryAsync(CancellationToken cancellationToken) => await AnyAsync(_holds, [Now], cancellationToken);

    /// <summary>A job that runs once a day has not run on this one.</summary>
    public async Task<bool> IsDailyAsync(string job, DateOnly day, CancellationToken cancellationToken) =>
        !await AnyAsync(_mark, [("@name", job), ("@day", day)], cancellationToken);

    private (string, object) Now => ("@now", clock.GetUtcNow().UtcDateTime);

    private async Task<bool> AnyAsync(string question, IReadOnlyList<(string, object)> parameters, CancellationToken cancellationToken) =>
        await sql.ScalarAsync(question, parameters, cancellationToken) is not null;
}
