namespace Ocop.Catalog.Register.Import;

/// <summary>One row of an annex and what it would do, or has done.</summary>
public sealed class RegisterImportRow
{
    public required Guid ImportId { get; init; }

    /// <summary>Its place among the products of the file, from 0.</summary>
    public required int Position { get; init; }

    /// <summary>The row a person finds in the file.</summary>
    public required int Row { get; init; }

    /// <summary>The cell to look at: of the first fault, else of the product's name.</summary>
    public required string Cell { get; init; }

    public required PlannedOutcome Outcome { get; set; }

    public required string ProductName { get; init; }

    public string? HolderName { get; init; }

    /// <summary>Commune and province as printed, for the reader.</summary>
    public string? Place { get; init; }

    public int? Stars { get; init; }

    /// <summary>Null when the row could not be read.</summary>
    public RegisterRecord? Record { get; init; }

    public List<Difference> Differences { get; set; } = [];

    public List<ImportReason> Reasons { get; set; } = [];

    /// <summary>The certificate it concerns or has made.</summary>
    public Guid? CertificateId { get; set; }

    public Guid? ProductId { get; set; }

    /// <summary>A product (and perhaps its holder) is made in draft for it.</summary>
    public bool MakesProduct { get; set; }

    /// <summary>Unmatched, and dismissed once: it does not go to the queue again.</summary>
    public bool IsDismissed => Outcome == PlannedOutcome.Unmatched && Reasons.Any(reason => reason.Text == PlannedRecord.DismissedBefore);

    /// <summary>Of a conflict: what the officer has decided.</summary>
    public ConflictChoice Choice { get; set; }
}

/// <summary>Why a row is what it is.</summary>
/// <param name="Cell">"C17"; null when it is about no cell.</param>
public sealed record ImportReason(string? Cell, LocalText Text);

/// <summary>What is to be done with a row that contradicts the register.</summary>
public enum ConflictChoice
{
    /// <summary>It waits in the match queue with both sides.</summary>
    Queue,

    /// <summary>What stands in the register stays.</summary>
    Keep,

    /// <summary>The file is right.</summary>
    Take,
}
