namespace Ocop.Catalog.Misuse;

public enum MisuseState
{
    /// <summary>Nobody has looked at it yet.</summary>
    New,
    Looking,
    Closed,
}

/// <summary>How a case ended.</summary>
public enum MisuseOutcome
{
    /// <summary>It was misuse, and it was stopped.</summary>
    Stopped,

    /// <summary>What stood here was wrong and has been put right.</summary>
    Corrected,

    /// <summary>Another authority has it: market surveillance, food safety, police.</summary>
    PassedOn,

    /// <summary>Nothing was found.</summary>
    NotConfirmed,

    /// <summary>Too little was told to go on.</summary>
    TooLittle,

    /// <summary>Another case tells of the same.</summary>
    Duplicate,
}

/// <summary>What an officer does with a case.</summary>
public enum MisuseAct
{
    Look,
    Close,
    Reopen,
}

/// <summary>The one table of steps a case can take.</summary>
public static class MisuseTransitions
{
    public static IReadOnlyList<(MisuseState From, MisuseAct Act, MisuseState To)> Table { get; } =
    [
        (MisuseState.New, MisuseAct.Look, MisuseState.Looking),
        (MisuseState.Looking, MisuseAct.Close, MisuseState.Closed),
        (MisuseState.Closed, MisuseAct.Reopen, MisuseState.Looking),
    ];

    /// <summary>Where an act leads; null when the table has no such step.</summary>
    public static MisuseState? Next(MisuseState from, MisuseAct act)
    {
        foreach (var row in Table)
        {
            if (row.From == from && row.Act == act)
                return row.To;
        }

        return null;
    }
}
