namespace Ocop.Catalog.Misuse;

/// <summary>What somebody saw.</summary>
public sealed record MisuseFacts
{
    public const int LongestProduct = 200;
    public const int LongestCode = 40;
    public const int LongestSeller = 200;
    public const int LongestPlace = 300;
    public const int LongestLink = 500;
    public const int LongestText = 4000;

    public required MisuseKind Kind { get; init; }

    public string? Product { get; init; }

    /// <summary>As it stands on the label; a code that the register does not know is worth telling too.</summary>
    public string? Code { get; init; }

    public string? Seller { get; init; }

    /// <summary>Shop, market, street, or what was going on there.</summary>
    public string? Place { get; init; }

    /// <summary>http or https.</summary>
    public string? Link { get; init; }

    public required string Text { get; init; }
}

/// <summary>A report that has passed <see cref="MisuseReportCheck"/>.</summary>
public sealed record MisuseReport(MisuseFacts Facts, string? ContactName, string? ContactPhone, string? ContactEmail);

/// <summary>What is wrong.</summary>
public enum MisuseKind
{
    FakeProduct,

    /// <summary>Stars or the OCOP mark on something that no certificate in force covers.</summary>
    MarkWithoutCertificate,

    /// <summary>What this site or a label says is not true.</summary>
    WrongInformation,

    /// <summary>Somebody may come to harm.</summary>
    Unsafe,
}
