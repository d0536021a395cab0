using Ocop.Catalog.Certification;

namespace Ocop.Catalog.Register;

/// <summary>Who may recognise which star on which days, both included; nobody where the level is null.</summary>
internal sealed record RecognitionRule(DateOnly From, DateOnly Until, int Stars, IssuerLevel? Level, string Article);

/// <summary>Which edition of the criteria a decision of these days may rest on, both included.</summary>
internal sealed record EditionRule(CriteriaEdition Edition, DateOnly From, DateOnly Until, string Article);

/// <summary>The score a star needs: from <paramref name="From"/> to below <paramref name="Below"/>.</summary>
/// <param name="Printed">The band in the words of the text. 1048 prints whole numbers and leaves gaps (89 to 90); read half-open they close.</param>
internal sealed record ScoreBand(CriteriaEdition Edition, int Stars, decimal From, decimal Below, string Printed);

/// <summary>Who may withdraw which stars by a decision of these days, both included.</summary>
internal sealed record WithdrawalRule(DateOnly From, DateOnly Until, int Stars, IssuerLevel[] Levels, string Article);

/// <summary>The law of recognition, one line per rule, each with its days and its article.</summary>
internal static class RecognitionTables
{
    public static readonly DateOnly ProgrammeBegan = new(2018, 5, 7); // 490/QĐ-TTg
    public static readonly DateOnly FirstCriteria = new(2019, 8, 21);
    public static readonly DateOnly DistrictsEnded = new(2025, 7, 1);
    public static readonly DateOnly ExtensionsBegan = D26;

    private static readonly DateOnly Always = DateOnly.MaxValue;

    public static readonly RecognitionRule[] Recognition =
    [
        new(FirstCriteria, new(2023, 2, 23), 3, IssuerLevel.Province, "1048/QĐ-TTg"),
        new(FirstCriteria, new(2023, 2, 23), 4, IssuerLevel.Province, "1048/QĐ-TTg"),
        new(FirstCriteria, new(2023, 2, 23), 5, IssuerLevel.Ministry, "1048/QĐ-TTg"),
        new(new(2023, 2, 24), new(2025, 6, 30), 3, IssuerLevel.District, "148/QĐ-TTg"),
        new(new(2023, 2, 24), new(2025, 7, 5), 4, IssuerLevel.Province, "148/QĐ-TTg"),
        new(new(2023, 2, 24), new(2025, 7, 5), 5, IssuerLevel.Ministry, "148/QĐ-TTg"),
        new(DistrictsEnded, new(2025, 7, 5), 3, null, "148/QĐ-TTg, 19/2025/QĐ-TTg"), // districts gone, 148 not yet amended
        new(new(2025, 7, 6), new(2026, 5, 21), 3, IssuerLevel.Province, "1489/QĐ-TTg"),
        new(new(2025, 7, 6), new(2026, 5, 21), 4, IssuerLevel.Province, "1489/QĐ-TTg"),
        new(new(2025, 7, 6), new(2026, 5, 21), 5, IssuerLevel.Ministry, "1489/QĐ-TTg"),
        new(D26, Always, 3, IssuerLevel.Province, "26/2026/QĐ-TTg, Điều 4.1"),
        new(D26, Always, 4, IssuerLevel.Province, "26/2026/QĐ-TTg, Điều 4.1"),
        new(D26, Always, 5, IssuerLevel.Ministry, "26/2026/QĐ-TTg, Điều 4.1"),
    ];

    public static readonly EditionRule[] Editions =
    [
        new(CriteriaEdition.Decision1048Of2019, FirstCriteria, new(2023, 2, 23), "1048/QĐ-TTg"),
        new(CriteriaEdition.Decision148Of2023, new(2023, 2, 24), new(2026, 7, 21), "26/2026/QĐ-TTg, Điều 11"), // it lapsed 60 days after D26 began
        new(CriteriaEdition.Decision26Of2026, D26, Always, "26/2026/QĐ-TTg, Điều 11"),
    ];

    public static readonly ScoreBand[] Scores =
    [
        new(CriteriaEdition.Decision1048Of2019, 3, 50, 70, "50–69"),
        new(CriteriaEdition.Decision1048Of2019, 4, 70, 90, "70–89"),
        new(CriteriaEdition.Decision1048Of2019, 5, 90, 101, "90–100"),
        new(CriteriaEdition.Decision148Of2023, 3, 50, 70, "50 – < 70"),
        new(CriteriaEdition.Decision148Of2023, 4, 70, 90, "70 – < 90"),
        new(CriteriaEdition.Decision148Of2023, 5, 90, 101, "90 – 100"),
        new(CriteriaEdition.Decision26Of2026, 3, 50, 70, "50 – < 70"),
        new(CriteriaEdition.Decision26Of2026, 4, 70, 90, "70 – < 90"),
        new(CriteriaEdition.Decision26Of2026, 5, 90, 101, "90 – 100"),
    ];

    public static readonly WithdrawalRule[] Withdrawals =
    [
        new(FirstCriteria, new(2023, 2, 23), 3, [IssuerLevel.Province, IssuerLevel.Ministry], "1048/QĐ-TTg"),
        new(new(2023, 2, 24), new(2025, 6, 30), 3, [IssuerLevel.District, IssuerLevel.Province, IssuerLevel.Ministry], "148/QĐ-TTg"),
        new(DistrictsEnded, new(2026, 5, 21), 3, [IssuerLevel.Province, IssuerLevel.Ministry], "148/QĐ-TTg, 1489/QĐ-TTg"),
        new(FirstCriteria, new(2026, 5, 21), 4, [IssuerLevel.Province, IssuerLevel.Ministry], "1048/QĐ-TTg, 148/QĐ-TTg"),
        new(FirstCriteria, new(2026, 5, 21), 5, [IssuerLevel.Ministry], "1048/QĐ-TTg, 148/QĐ-TTg"),
        new(D26, Always, 3, [IssuerLevel.Province], "26/2026/QĐ-TTg, Điều 8"),
        new(D26, Always, 4, [IssuerLevel.Province], "26/2026/QĐ-TTg, Điều 8"),
        new(D26, Always, 5, [IssuerLevel.Ministry], "26/2026/QĐ-TTg, Điều 8"),
    ];

    private static DateOnly D26 => new(2026, 5, 22); // a property: static fields above are set in the order of the text
}
