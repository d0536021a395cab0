using Ocop.Catalog.Certification;
using Ocop.Catalog.Register;

namespace Ocop.Catalog.Tests.Register;

public sealed class RecognitionRulesTests
{
    [Theory]
    [InlineData("2019-08-20", 3, "District", true)] // before the first national criteria nothing is said
    [InlineData("2019-08-21", 3, "District", false)]
    [InlineData("2019-08-21", 3, "Province", true)]
    [InlineData("2019-08-21", 5, "Province", false)]
    [InlineData("2023-02-23", 3, "Province", true)]
    [InlineData("2023-02-23", 3, "District", false)]
    [InlineData("2023-02-24", 3, "District", true)]
    [InlineData("2023-02-24", 3, "Province", false)]
    [InlineData("2023-02-24", 4, "District", false)]
    [InlineData("2023-02-24", 4, "Province", true)]
    [InlineData("2025-06-30", 3, "District", true)]
    [InlineData("2025-06-30", 3, "Province", false)]
    [InlineData("2025-07-01", 3, "District", false)] // the districts are gone
    [InlineData("2025-07-01", 3, "Province", false)] // and nobody has their task yet
    [InlineData("2025-07-05", 3, "Province", false)]
    [InlineData("2025-07-01", 4, "Province", true)]
    [InlineData("2025-07-05", 5, "Ministry", true)]
    [InlineData("2025-07-06", 3, "Province", true)]
    [InlineData("2025-07-06", 3, "District", false)]
    [InlineData("2026-05-21", 3, "Province", true)]
    [InlineData("2026-05-22", 3, "Province", true)]
    [InlineData("2026-05-22", 4, "Ministry", false)]
    [InlineData("2026-05-22", 5, "Province", false)]
    [InlineData("2026-05-22", 5, "Ministry", true)]
    public void Each_star_has_its_level_on_each_day(string day, int stars, string level, bool isAllowed)
    {
        var breaches = RecognitionRules.Check(Facts(day, stars) with { IssuerLevel = Enum.Parse<IssuerLevel>(level) });

        (breaches.Count == 0).ShouldBe(isAllowed, string.Join("; ", breaches.Select(breach => breach.Message.En)));
        breaches.ShouldAllBe(breach => breach.Article.Length > 0 && breach.Message.Vi.Length > 0 && breach.Message.En != null);
    }

    [Theory]
    [InlineData("2022", "District", false)] // on every day of 2022 that was for the province
    [InlineData("2023", "District", true)]
    [InlineData("2023", "Province", true)]
    [InlineData("2024", "Province", false)]
    [InlineData("2025", "District", true)]
    [InlineData("2025", "Province", true)]
    [InlineData("2026", "District", false)]
    public void A_year_alone_is_refused_only_when_no_day_of_it_would_do(string year, string level, bool isAllowed)
    {
        var facts = Facts($"{year}-01-01", 3) with { DecidedOn = null, IssuerLevel = Enum.Parse<IssuerLevel>(level) };

        (RecognitionRules.Check(facts).Count == 0).ShouldBe(isAllowed);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void One_and_two_stars_are_never_certified(int stars, bool isAllowed) =>
        (RecognitionRules.Check(Facts("2026-08-10", stars)).Count == 0).ShouldBe(isAllowed);

    [Theory]
    [InlineData("2022-06-01", 3, "49.99", false)]
    [InlineData("2022-06-01", 3, "50", true)]
    [InlineData("2022-06-01", 3, "69.5", true)] // printed 50–69, then 70: the gap belongs to the lower star
    [InlineData("2022-06-01", 4, "69.99", false)]
    [InlineData("2022-06-01", 4, "70", true)]
    [InlineData("2022-06-01", 4, "89.5", true)]
    [InlineData("2022-06-01", 5, "89.5", false)]
    [InlineData("2022-06-01", 5, "90", true)]
    [InlineData("2024-06-01", 4, "69.99", false)]
    [InlineData("2024-06-01", 4, "70", true)]
    [InlineData("2026-08-10", 3, "49.99", false)]
    [InlineData("2026-08-10", 3, "50", true)]
    [InlineData("2026-08-10", 5, "89.99", false)]
    [InlineData("2026-08-10", 5, "100", true)]
    [InlineData("2026-08-10", 5, "100.01", false)]
    [InlineData("2026-08-10", 3, "75", true)] // minimum marks can hold it down
    public void A_star_needs_its_score(string day, int stars, string score, bool isAllowed)
    {
        var facts = Facts(day, stars) with { Score = decimal.Parse(score, System.Globalization.CultureInfo.InvariantCulture) };

        (RecognitionRules.Check(facts).Count == 0).ShouldBe(isAllowed);
    }

    [Fact]
    public void A_score_above_the_band_is_remarked_and_not_refused()
    {
        RecognitionRules.Remarks(Facts("2026-08-10", 3) with { Score = 75 }).ShouldHaveSingleItem();
        RecognitionRules.Remarks(Facts("2026-08-10", 3) with { Score = 69.99m }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2023-02-23", CriteriaEdition.Decision1048Of2019, true)]
    [InlineData("2023-02-24", CriteriaEdition.Decision1048Of2019, false)]
    [InlineData("2023-02-23", CriteriaEdition.Decision148Of2023, false)]
    [InlineData("2023-02-24", CriteriaEdition.Decision148Of2023, true)]
    [InlineData("2026-05-22", CriteriaEdition.Decision148Of2023, true)] // both until 148 lapses
    [InlineData("2026-07-21", CriteriaEdition.Decision148Of2023, true)]
    [InlineData("2026-07-22", CriteriaEdition.Decision148Of2023, false)]
    [InlineData("2026-05-21", CriteriaEdition.Decision26Of2026, false)]
    [InlineData("2026-05-22", CriteriaEdition.Decision26Of2026, true)]
    public void Each_edition_has_its_days(string day, CriteriaEdition edition, bool isAllowed) =>
        (RecognitionRules.Check(Facts(day, 4) with { Edition = edition }).Count == 0).ShouldBe(isAllowed);

    [Theory]
    [InlineData("2026-08-10", "2029-08-10", true)]
    [InlineData("2026-08-10", "2029-08-11", false)]
    [InlineData("2026-08-10", "2028-08-10", true)]
    [InlineData("2026-08-10", "2026-08-09", false)]
    [InlineData("2026-08-09", "2029-08-09", false)] // before the decision
    public void It_runs_for_36_months_from_the_decision_at_most(string from, string until, bool isAllowed) =>
        (RecognitionRules.Check(Facts("2026-08-10", 4) with { ValidFrom = Day(from), ValidUntil = Day(until) }).Count == 0).ShouldBe(isAllowed);

    [Theory]
    [InlineData("2026-06-01", 0, false)]
    [InlineData("2026-06-01", 1, true)]
    [InlineData("2026-06-01", 180, true)]
    [InlineData("2026-06-01", 181, false)]
    [InlineData("2026-05-21", 30, true)]
    [InlineData("2026-05-20", 30, false)] // it had ended before the rule began
    public void An_extension_runs_at_most_180_days(string end, int days, bool isAllowed)
    {
        var facts = Facts("2023-06-01", 4) with { ValidUntil = Day(end), ExtendedUntil = Day(end).AddDays(days) };

        (RecognitionRules.Check(facts).Count == 0).ShouldBe(isAllowed);
    }

    [Theory]
    [InlineData(3, "2026-08-10", IssuerLevel.Province, true)]
    [InlineData(4, "2026-08-10", IssuerLevel.Ministry, false)]
    [InlineData(5, "2026-08-10", IssuerLevel.Province, false)]
    [InlineData(5, "2026-08-10", IssuerLevel.Ministry, true)]
    [InlineData(3, "2026-08-10", IssuerLevel.District, false)]
    [InlineData(3, "2025-06-30", IssuerLevel.District, true)]
    [InlineData(3, "2025-07-01", IssuerLevel.District, false)]
    public void Each_star_is_withdrawn_by_its_own(int stars, string on, IssuerLevel by, bool isAllowed) =>
        (RecognitionRules.CheckWithdrawer(stars, Day(on), by) is null).ShouldBe(isAllowed);

    [Theory]
    [InlineData("UBND huyện Bắc Hà", IssuerLevel.District)]
    [InlineData("Ủy ban nhân dân thị xã Sa Pa", IssuerLevel.District)]
    [InlineData("UBND thành phố Sầm Sơn", IssuerLevel.District)]
    [InlineData("UBND thành phố Hà Nội", IssuerLevel.Province)]
    [InlineData("UBND TP. Huế", null)]
    [InlineData("UBND tỉnh Lào Cai", IssuerLevel.Province)]
    [InlineData("Bộ Nông nghiệp và Môi trường", IssuerLevel.Ministry)]
    [InlineData("Hội đồng OCOP", null)]
    public void The_printed_issuer_tells_its_level(string issuer, IssuerLevel? level) => IssuerNames.LevelOf(issuer).ShouldBe(level);

    [Fact]
    public void A_commune_or_a_contradicting_level_is_refused()
    {
        RecognitionRules.Check(Facts("2026-08-10", 3) with { IssuedBy = "UBND xã Bắc Hà" }).ShouldHaveSingleItem().Field.ShouldBe("IssuedBy");
        RecognitionRules.Check(Facts("2026-08-10", 3) with { IssuedBy = "UBND huyện Bắc Hà" })
            .ShouldContain(breach => breach.Field == "IssuerLevel");
        RecognitionRules.Check(Facts("2025-07-01", 3) with { IssuedBy = "UBND huyện Bắc Hà", IssuerLevel = null })
            .ShouldHaveSingleItem().Article.ShouldBe("19/2025/QĐ-TTg");
    }

    [Fact]
    public void A_decision_of_tomorrow_is_refused() =>
        RecognitionRules.Check(Facts("2026-11-23", 4), Day("2026-11-22")).ShouldHaveSingleItem().Field.ShouldBe("DecidedOn");

    private static CertificateFacts Facts(string day, int stars)
    {
        var decided = Day(day);
        return new CertificateFacts
        {
            Stars = stars,
            DecidedOn = decided,
            DecidedYear = decided.Year,
            IssuerLevel = stars == 5 ? IssuerLevel.Ministry
                : stars == 3 && decided >= new DateOnly(2023, 2, 24) && decided < new DateOnly(2025, 7, 1) ? IssuerLevel.District
                : IssuerLevel.Province,
            ValidFrom = decided,
            ValidUntil = Certificate.EndFor(decided),
        };
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
