using Ocop.Catalog.Database.Statements;

namespace Ocop.Commerce;

/// <summary>Whether time has brought work, asked every few seconds: without EF, so that an idle shop stays small.</summary>
public sealed class WorkDue(Store store, TimeProvider clock)
{
    private static readonly Statement Mail = new("""
        SELECT 1 FROM catalog."OutboxMessages" WHERE "SentAt" IS NULL AND "DeadAt" IS NULL AND "DueAt" <= $1 LIMIT 1
        """);

    private static readonly Statement Holds = new("""
        SELECT 1 FROM commerce."Orders" WHERE "State" IN ('AwaitingConfirmation', 'AwaitingPayment') AND "HeldUntil" <= $1 LIMIT 1
        """);

    private static readonly Statement Mark = new("""SELECT 1 FROM catalog."JobMarks" WHERE "Name" = $1 AND "Day" = $2""");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A message waits in the outbox.</summary>
    public Task<bool> IsMailAsync(CancellationToken cancellationToken) => store.AnyAsync(Mail, [Now], cancellationToken);

    /// <summary>The hold of an order is over.</summary>
    public Task<bool> IsExpiryAsync(CancellationToken cancellationToken) => store.AnyAsync(Holds, [Now], cancellationToken);

    /// <summary>A job that runs once a day has not run on this one.</summary>
    public async Task<bool> IsDailyAsync(string job, DateOnly day, CancellationToken cancellationToken) =>
        !await store.AnyAsync(Mark, [job, day], cancellationToken);
}
