using Ocop.Catalog.Register.Import.Annexes;

namespace Ocop.Catalog.Register.Import;

/// <summary>One uploaded annex on its way into the register: read, looked at, confirmed, applied, perhaps taken back.</summary>
public sealed class RegisterImport
{
    /// <summary>For so long a dry run waits for an officer's word; then its rows and its file go (<see cref="ClearImports"/>).</summary>
    public const int DaysUnconfirmedIsKept = 30;

    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>As the officer's machine called it; shown, never used as a path.</summary>
    public required string FileName { get; init; }

    /// <summary>SHA-256, hexadecimal: the name of the file in the store.</summary>
    public required string FileHash { get; init; }

    public required long FileBytes { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    public Guid? UploadedById { get; init; }

    public required string UploadedBy { get; init; }

    public ImportState State { get; set; } = ImportState.Waiting;

    /// <summary>Counts the changes of state, so that of two officers at one import the second is told.</summary>
    public int Version { get; set; }

    /// <summary>What the officer added where the file is silent.</summary>
    public AnnexHints Hints { get; set; } = AnnexHints.None;

    /// <summary>Until when the node that works on it may be thought alive; null when nobody works on it.</summary>
    public DateTimeOffset? ClaimedUntil { get; set; }

    /// <summary>How often work on it broke off.</summary>
    public int Attempts { get; set; }

    /// <summary>Rows read, then rows planned or applied: how far the present step has come.</summary>
    public int Progress { get; set; }

    /// <summary>What the file turned out to be; null until it is read.</summary>
    public ImportSummary? Summary { get; set; }

    /// <summary>Why the whole file is refused.</summary>
    public ImportRefusal? Refusal { get; set; }

    /// <summary>The register has moved since the officer looked: the dry run was made anew and waits for another look.</summary>
    public bool HasMoved { get; set; }

    public ImportTally Tally { get; set; } = ImportTally.Empty;

    public DateTimeOffset? ConfirmedAt { get; set; }

    public Guid? ConfirmedById { get; set; }

    public string? ConfirmedBy { get; set; }

    /// <summary>The role in which it was confirmed, or asked to be taken back.</summary>
    public string? ConfirmedRole { get; set; }

    public DateTimeOffset? AppliedAt { get; set; }

    public RegisterApplied? Applied { get; set; }

    public DateTimeOffset? UndoneAt { get; set; }

    public string? UndoneBy { get; set; }

    public Guid? UndoneById { get; set; }

    /// <summary>What stood in the way of the last attempt to take it back.</summary>
    public List<Dependent> InTheWay { get; set; } = [];

    /// <summary>When it goes, if nobody confirms it.</summary>
    public DateTimeOffset UnconfirmedUntil => UploadedAt.AddDays(DaysUnconfirmedIsKept);

    public RegisterSource Source => RegisterSource.Import(Id);
}

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>Uploaded; to be read by the next free node.</summary>
    Waiting,

    /// <summary>Read and planned; waits for an officer.</summary>
    Ready,

    /// <summary>The file cannot be used as it is.</summary>
    Refused,

    /// <summary>An officer has confirmed; to be applied.</summary>
    Confirmed,
    Applied,

    /// <summary>An officer wants it taken back.</summary>
    Undoing,
    Undone,

    /// <summary>Given up without having written anything.</summary>
    Discarded,

    /// <summary>Nobody confirmed it in time; its rows and its file are gone.</summary>
    Expired,

    /// <summary>Broke off several times for a reason that is not the file's; the log has it.</summary>
    Failed,
}

/// <summary>What was understood of a file.</summary>
/// <param name="Columns">The headings understood, as "B Tên sản phẩm".</param>
/// <param name="Sheets">The sheets with a table: number counted from 0 and name.</param>
public sealed record ImportSummary(
    int Sheet, string SheetName, IReadOnlyList<ImportSheet> Sheets, IReadOnlyList<string> Columns, string? ConvertedFrom, int Skipped,
    string? DecisionNumber, DateOnly? DecidedOn, int? DecidedYear, string? IssuedBy, LocalText Round);

public sealed record ImportSheet(int Index, string Name);

/// <summary>Why a file is refused, and whether naming the decision would help.</summary>
public sealed record ImportRefusal(LocalText Reason, string? Cell, bool NeedsDecision);

/// <summary>How many rows would do what.</summary>
public sealed record ImportTally(int New, int Changed, int Same, int Conflicts, int Errors, int Unmatched)
{
    public static readonly ImportTally Empty = new(0, 0, 0, 0, 0, 0);

    public int Total => New + Changed + Same + Conflicts + Errors + Unmatched;

    public int Of(PlannedOutcome outcome) => outcome switch
    {
        PlannedOutcome.New => New,
        PlannedOutcome.Changed => Changed,
        PlannedOutcome.Same => Same,
        PlannedOutcome.Conflict => Conflicts,
        PlannedOutcome.Error => Errors,
        _ => Unmatched,
    };

    public static ImportTally Count(IEnumerable<PlannedOutcome> outcomes)
    {
        var counts = new int[Enum.GetValues<PlannedOutcome>().Length];
        foreach (var outcome in outcomes)
            counts[(int)outcome]++;
        return new ImportTally(
            counts[(int)PlannedOutcome.New], counts[(int)PlannedOutcome.Changed], counts[(int)PlannedOutcome.Same],
            counts[(int)PlannedOutcome.Conflict], counts[(int)PlannedOutcome.Error], counts[(int)PlannedOutcome.Unmatched]);
    }
}
