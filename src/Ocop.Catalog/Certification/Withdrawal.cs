namespace Ocop.Catalog.Certification;

/// <summary>A certificate taken back by its issuer (Decision 26/2026 Art. 8).</summary>
public sealed record Withdrawal
{
    /// <summary>The first day without effect.</summary>
    public required DateOnly On { get; init; }

    public string? DecisionNumber { get; init; }

    public required WithdrawalGround Ground { get; init; }

    public LocalText Note { get; init; } = LocalText.Empty;
}

/// <summary>The six grounds of Art. 8, in the order of its letters a, b, c, d, đ, e.</summary>
public enum WithdrawalGround
{
    /// <summary>a: untrue or forged file.</summary>
    UntrueFile,

    /// <summary>b: criteria no longer met by inspection.</summary>
    CriteriaNotMet,

    /// <summary>c: breach of quality, food-safety, environment, intellectual-property or labelling law.</summary>
    BreachOfLaw,

    /// <summary>d: misuse of the OCOP mark.</summary>
    MisuseOfMark,

    /// <summary>đ: the product is no longer made.</summary>
    ProductionStopped,

    /// <summary>e: another finding of an authority.</summary>
    OtherFinding,
}

/// <summary>The criteria a certificate was scored by.</summary>
public enum CriteriaEdition
{
    Decision1048Of2019,
    Decision148Of2023,
    Decision26Of2026,
}

/// <summary>The level of the body that decided; districts decided 3 stars from 24/02/2023 to 30/06/2025.</summary>
public enum IssuerLevel
{
    District,
    Province,
    Ministry,
}
