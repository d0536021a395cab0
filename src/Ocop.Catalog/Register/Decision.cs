using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register;

/// <summary>A decision of recognition. The same number recurs every year and in every province: issuer, number and day together name it.</summary>
public sealed class Decision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The issuing body as printed, also when it no longer exists.</summary>
    public required string IssuedBy { get; init; }

    /// <summary>"715/QĐ-UBND".</summary>
    public required string Number { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public IssuerLevel? Level { get; set; }

    public DecisionScan? Scan { get; set; }
}

/// <summary>The scanned paper.</summary>
/// <param name="Hash">SHA-256 of the file, hexadecimal: its name in the store.</param>
/// <param name="FileName">As it was uploaded, for the reader; never a path.</param>
/// <param name="Bytes">Its length.</param>
public sealed record DecisionScan(string Hash, string FileName, long Bytes, DateTimeOffset AddedAt);
