using Ocop.Catalog.Audit;

namespace Ocop.Catalog.Misuse;

/// <summary>A line of the history of a case.</summary>
public sealed class MisuseStep
{
    public const int LongestNote = 2000;

    private MisuseStep()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public DateTimeOffset At { get; private init; }

    public MisuseStepKind Kind { get; private init; }

    /// <summary>Null for the person who reported.</summary>
    public string? ActorName { get; private init; }

    public MisuseOutcome? Outcome { get; private init; }

    public string? Note { get; private init; }

    internal static MisuseStep Received(DateTimeOffset at) => new() { At = at, Kind = MisuseStepKind.Received };

    internal static MisuseStep By(Actor actor, DateTimeOffset at, MisuseStepKind kind, string? note = null, MisuseOutcome? outcome = null) =>
        new() { At = at, Kind = kind, ActorName = actor.Name, Note = note, Outcome = outcome };
}

public enum MisuseStepKind
{
    Received,
    Looking,
    Closed,
    Reopened,
    Assigned,
    Noted,
    ContactErased,
}
