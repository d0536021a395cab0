using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Ocop.Catalog.Outbox;

namespace Ocop.Commerce.Outbox;

/// <summary>Sends what is due. Several may run at once, on several nodes: a lease keeps them off one another's messages.</summary>
public sealed partial class OutboxDispatcher(
    CommerceDbContext db, IEnumerable<IOutboxHandler> handlers, OcopMetrics metrics, TimeProvider clock, ILogger<OutboxDispatcher> logger)
{
    /// <summary>After so many failures, over about a day, a message is dead until a person revives it.</summary>
    public const int MaxAttempts = 12;

    /// <summary>A message is one dispatcher's for so long; sending must take less.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(4);
    private const int BatchSize = 20;

    /// <returns>How many messages were taken up; a full batch means there may be more.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await db.OutboxMessages.AsNoTracking()
            .Where(message => message.SentAt == null && message.DeadAt == null && message.DueAt <= now
                && (message.LeasedUntil == null || message.LeasedUntil <= now))
            .OrderBy(message => message.DueAt).ThenBy(message => message.Id)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
        foreach (var message in due)
        {
            if (await TakeAsync(message, cancellationToken))
                await SendAsync(message, cancellationToken);
        }

        return due.Count;
    }

    /// <summary>Tries a dead message again, as if it were new.</summary>
    /// <returns>Whether there was such a dead message.</returns>
    public async Task<bool> ReviveAsync(long id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var revived = await db.OutboxMessages.Where(message => message.Id == id && message.DeadAt != null).ExecuteUpdateAsync(
            set => set.SetProperty(message => message.DeadAt, (DateTimeOffset?)null)
                .SetProperty(message => message.Attempts, 0)
                .SetProperty(message => message.DueAt, now),
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return revived == 1;
    }

    // The attempt is counted before it is made, so that a message that kills the process dies in the end.
    private async Task<bool> TakeAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        DateTimeOffset? until = now + Lease;
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var taken = await db.OutboxMessages
            .Where(row => row.Id == message.Id && row.SentAt == null && row.DeadAt == null && row.Attempts == message.Attempts
                && (row.LeasedUntil == null || row.LeasedUntil <= now))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.LeasedUntil, until).SetProperty(row => row.Attempts, row => row.Attempts + 1),
                cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return taken == 1;
    }

    private async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var handler = handlers.FirstOrDefault(candidate => candidate.Kinds.Contains(message.Kind))
                ?? throw new InvalidOperationException($"Nobody sends messages of the kind {message.Kind}.");
            await handler.SendAsync(new OutboxDelivery(message.Key, message.Kind, message.Payload, message.CreatedAt), cancellationToken);
            await CloseAsync(message, sent: true, error: null, cancellationToken);
            LogSent(message.Kind, message.Id);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFailed(message.Kind, message.Id, message.Attempts + 1, error);
            await CloseAsync(message, sent: false, error.GetType().Name, cancellationToken);
        }
    }

    private async Task CloseAsync(OutboxMessage message, bool sent, string? error, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var attempts = message.Attempts + 1;
        DateTimeOffset? sentAt = sent ? now : null;
        DateTimeOffset? deadAt = !sent && attempts >= MaxAttempts ? now : null;
        var dueAt = sent ? message.DueAt : now + Wait(attempts);
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        await db.OutboxMessages.Where(row => row.Id == message.Id && row.SentAt == null && row.Attempts == attempts).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.SentAt, sentAt)
                .SetProperty(row => row.DeadAt, deadAt)
                .SetProperty(row => row.DueAt, dueAt)
                .SetProperty(row => row.LeasedUntil, (DateTimeOffset?)null)
                .SetProperty(row => row.LastError, error),
            cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        if (deadAt is not null)
            metrics.OutboxMessageDied(message.Kind);
    }

    /// <summary>10 s, 20 s, 40 s … 4 h, and up to half as much again by chance, so that a crowd does not come back as one.</summary>
    internal static TimeSpan Wait(int attempts)
    {
        var seconds = Math.Min(5L << Math.Min(attempts, 20), (long)LongestWait.TotalSeconds);
        return TimeSpan.FromSeconds(seconds + RandomNumberGenerator.GetInt32((int)seconds / 2 + 1));
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Outbox message {MessageId} ({Kind}) sent")]
    private partial void LogSent(string kind, long messageId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Outbox message {MessageId} ({Kind}) was not sent at attempt {Attempt}")]
    private partial void LogFailed(string kind, long messageId, int attempt, Exception error);
}
