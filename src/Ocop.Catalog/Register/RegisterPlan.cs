using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register.Matching;

namespace Ocop.Catalog.Register;

/// <summary>What a record would do to the register.</summary>
public enum PlannedOutcome
{
    /// <summary>A certificate the register does not have.</summary>
    New,

    /// <summary>A certificate of the register would read otherwise.</summary>
    Changed,

    /// <summary>The register says so already, or has heard something newer from this source.</summary>
    Same,

    /// <summary>It contradicts a hand or another door: a person decides. Applied, only what nobody contests goes in.</summary>
    Conflict,

    /// <summary>Impossible or forbidden; never applied.</summary>
    Error,

    /// <summary>No product is certain: it goes to the match queue.</summary>
    Unmatched,
}

/// <summary>One field before and after, as a person reads it.</summary>
/// <param name="Field">The property of <see cref="CertificateFacts"/>.</param>
/// <param name="IsContested">Held by a hand or another door; stays as it is until a person decides.</param>
public sealed record Difference(string Field, string? Before, string? After, bool IsContested = false);

/// <summary>What would become of one record.</summary>
public sealed record PlannedRecord
{
    /// <summary>The reason of an unmatched record that a person has answered for good: it asks nobody again.</summary>
    public static readonly LocalText DismissedBefore = new("Đã được loại trước đây", "Dismissed before");

    /// <summary>The record's place in the list that was planned.</summary>
    public required int Index { get; init; }

    public required RegisterRecord Record { get; init; }

    public required PlannedOutcome Outcome { get; init; }

    /// <summary>The certificate it is or will be; null when unmatched or in error.</summary>
    public CertificateId? CertificateId { get; init; }

    /// <summary>The product it is of, also when a draft of it would be made.</summary>
    public ProductId? ProductId { get; init; }

    /// <summary>How the product was found. The candidates, when none is certain, are looked for when a person asks (<see cref="RegisterPlanner.CandidatesAsync"/>).</summary>
    public required MatchBasis Basis { get; init; }

    public IReadOnlyList<Difference> Differences { get; init; } = [];

    /// <summary>Why it is an error, a conflict or unmatched, one sentence each; the first is the one to show.</summary>
    public IReadOnlyList<LocalText> Reasons { get; init; } = [];

    /// <summary>The rules it breaks, for a form to show at the fields.</summary>
    public IReadOnlyList<RuleBreach> Breaches { get; init; } = [];

    /// <summary>The revision of the certificate when it was planned; a certificate that has moved since is not written.</summary>
    internal long Revision { get; init; }

    /// <summary>What the certificate would read; null when it would not be written.</summary>
    internal CertificateFacts? Result { get; init; }

    /// <summary>The code a new certificate would get.</summary>
    internal string? Code { get; init; }

    /// <summary>The product that would be made for it, also when an earlier record of the plan would make it.</summary>
    internal DraftProduct? Draft { get; init; }
}

/// <summary>A dry run: what a list of records would do, and against which state of the register.</summary>
/// <param name="AsOf">The last event of the register when the plan was made.</param>
public sealed record RegisterPlan(RegisterSource Source, PlanOptions Options, long AsOf, IReadOnlyList<PlannedRecord> Records)
{
    public int Count(PlannedOutcome outcome) => Records.Count(record => record.Outcome == outcome);
}

/// <summary>What a door may do.</summary>
/// <param name="CreatesDrafts">
/// A record for which there is no candidate at all makes a product (and, when unknown, a producer) in draft. Never when there is
/// any candidate: then a person decides.
/// </param>
public sealed record PlanOptions(bool CreatesDrafts = false)
{
    /// <summary>A person has decided that it is none of the candidates.</summary>
    internal bool MakesDraftsOfLikely { get; init; }

    public static readonly PlanOptions Default = new();
}
