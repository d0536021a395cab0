namespace Ocop.Catalog.Outbox;

/// <summary>Something to be sent to the outside world, written in the transaction of what it tells of.</summary>
/// <remarks>Every module writes its own; the shop's dispatcher sends them all.</remarks>
public sealed class OutboxMessage
{
    public long Id { get; private init; }

    /// <summary>What the message is about, unique: nothing is sent twice for one key.</summary>
    public required string Key { get; init; }

    /// <summary>Which handler sends it.</summary>
    public required string Kind { get; init; }

    /// <summary>What it needs to know: ids, at most an address, never a secret.</summary>
    public required string Payload { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Not before this; moves forward with every failure.</summary>
    public required DateTimeOffset DueAt { get; set; }

    /// <summary>While it lies ahead, one dispatcher has the message. One that dies loses it when this passes.</summary>
    public DateTimeOffset? LeasedUntil { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset? SentAt { get; set; }

    /// <summary>Given up after the dispatcher's last attempt; a person can send it again.</summary>
    public DateTimeOffset? DeadAt { get; set; }

    /// <summary>The kind of the last failure, without personal data.</summary>
    public string? LastError { get; set; }

    /// <summary>A message to be sent at once.</summary>
    /// <param name="kind">Which handler sends it.</param>
    /// <param name="about">What it is about: of one kind there is one message about it.</param>
    /// <param name="payload">What the handler needs to know.</param>
    /// <param name="now">When it is written.</param>
    public static OutboxMessage ToSend(string kind, string about, string payload, DateTimeOffset now) =>
        new() { Key = $"{kind}/{about}", Kind = kind, Payload = payload, CreatedAt = now, DueAt = now };
}
