namespace Ocop.Catalog.Audit;

/// <summary>One act of the office: who did what to which thing, when, from what to what. Never altered, never deleted.</summary>
/// <remarks>Mapped by each module's context whose acts are audited; the reader of the audit merges them by <see cref="At"/>.</remarks>
public sealed class AuditEntry
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    /// <summary>The account; null when the program did it itself.</summary>
    public Guid? ActorId { get; init; }

    public required string ActorName { get; init; }

    public required string ActorRole { get; init; }

    /// <summary>Thing and verb: "certificate.withdrawn", "import.applied", "account.invited".</summary>
    public required string Act { get; init; }

    /// <summary>"certificate", "product", "producer", "import", "feed", "account" …</summary>
    public required string SubjectKind { get; init; }

    /// <summary>The id of the thing in text form.</summary>
    public required string SubjectKey { get; init; }

    /// <summary>What a person calls it: "OC-7K2M-9XQ4", "Cốm Na Lo".</summary>
    public required string SubjectName { get; init; }

    /// <summary>JSON; null when there was nothing before.</summary>
    public string? Before { get; init; }

    /// <summary>JSON; null when nothing is left.</summary>
    public string? After { get; init; }

    public string? Reason { get; init; }

    /// <summary>The trace of the request in which it was done, to find it in the log.</summary>
    public string? RequestId { get; init; }
}
