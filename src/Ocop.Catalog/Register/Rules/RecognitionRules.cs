using Ocop.Catalog.Certification;
using static Ocop.Catalog.Register.RecognitionTables;

namespace Ocop.Catalog.Register;

/// <summary>Holds a certificate against the law of its day (<see cref="RecognitionTables"/>, docs/glossary.md#recognition-rules).</summary>
/// <remarks>
/// Only what is certainly impossible is a breach. Where a source names a year and no day, a rule must fail on every day of
/// the year. A score above the band of the star is no breach: the minimum marks of the criteria can hold a product down
/// (26/2026 Annex II), see <see cref="Remarks"/>.
/// </remarks>
public static class RecognitionRules
{
    private const string Stars = nameof(CertificateFacts.Stars);

    /// <summary>Every rule the certificate breaks; empty when it could be real.</summary>
    /// <param name="today">A decision after this day is refused too; null asks no such thing.</param>
    public static IReadOnlyList<RuleBreach> Check(CertificateFacts facts, DateOnly? today = null)
    {
        var breaches = new List<RuleBreach>();
        if (CheckStars(facts) is { } noStars)
            return [noStars];
        breaches.AddRange(CheckDecision(facts, today));
        breaches.AddRange(CheckIssuer(facts));
        breaches.AddRange(CheckEdition(facts));
        breaches.AddRange(CheckScore(facts));
        breaches.AddRange(CheckDays(facts));
        breaches.AddRange(CheckExtension(facts));
        breaches.AddRange(CheckWithdrawal(facts));
        return breaches;
    }

    /// <summary>Whether a body of this level may withdraw that many stars on a day.</summary>
    public static RuleBreach? CheckWithdrawer(int stars, DateOnly on, IssuerLevel by)
    {
        var rule = Withdrawals.FirstOrDefault(row => row.Stars == stars && row.From <= on && on <= row.Until);
        return rule is null || rule.Levels.Contains(by) ? null : new RuleBreach(
            "By", rule.Article,
            new LocalText(
                $"{Name(by).Vi} không có quyền thu hồi giấy chứng nhận {stars} sao vào ngày này",
                $"{Name(by).En} may not withdraw a certificate of {stars} stars on that day"));
    }

    /// <summary>What is odd but possible, to be shown and not refused.</summary>
    public static IReadOnlyList<LocalText> Remarks(CertificateFacts facts) =>
        facts.Score is { } score && Band(facts) is { } band && score >= band.Below && score <= 100
            ?
            [
                new LocalText(
                    $"Điểm {score:0.##} đủ cho hạng cao hơn {facts.Stars} sao: chỉ đúng khi sản phẩm không đạt điểm tối thiểu của hạng đó",
                    $"A score of {score:0.##} would do for more than {facts.Stars} stars: right only when the product misses a minimum mark of that rank"),
            ]
            : [];

    /// <summary>The edition of the criteria a decision of this day rests on; null before the first, or while two are in force.</summary>
    public static CriteriaEdition? EditionOn(DateOnly day) =>
        Editions.Where(row => row.From <= day && day <= row.Until).ToList() is [var only] ? only.Edition : null;

    private static RuleBreach? CheckStars(CertificateFacts facts) => facts.Stars switch
    {
        >= 3 and <= 5 => null,
        1 or 2 => new RuleBreach(Stars, "26/2026/QĐ-TTg, Điều 4.1.a", new LocalText(
            $"{facts.Stars} sao không được công nhận, không có giấy chứng nhận: chỉ từ 3 đến 5 sao",
            $"{facts.Stars} stars are not recognised and get no certificate: only 3 to 5")),
        _ => new RuleBreach(Stars, "26/2026/QĐ-TTg, Điều 4.1", new LocalText(
            $"Không có hạng {facts.Stars} sao: chỉ công nhận 3, 4 hoặc 5 sao",
            $"There is no rank of {facts.Stars} stars: only 3, 4 or 5 are recognised")),
    };

    private static IEnumerable<RuleBreach> CheckDecision(CertificateFacts facts, DateOnly? today)
    {
        if (facts.DecidedOn is { } day && day.Year != facts.DecidedYear)
            yield return new RuleBreach(nameof(facts.DecidedYear), "30/2020/NĐ-CP, Điều 8", new LocalText(
                $"Năm {facts.DecidedYear} không phải năm của quyết định ngày {day:d/M/yyyy}",
                $"{facts.DecidedYear} is not the year of a decision of {English(day)}"));
        if (DecidedBetween(facts).Until < ProgrammeBegan)
            yield return new RuleBreach(FieldOfDay(facts), "490/QĐ-TTg", new LocalText(
                "Quyết định trước khi có Chương trình OCOP (7/5/2018)", "The decision is older than the OCOP programme (7 May 2018)"));
        if (today is { } now && DecidedBetween(facts).From > now)
            yield return new RuleBreach(FieldOfDay(facts), "30/2020/NĐ-CP, Điều 8", new LocalText(
                "Ngày quyết định ở tương lai", "The day of the decision lies in the future"));
    }

    private static IEnumerable<RuleBreach> CheckIssuer(CertificateFacts facts)
    {
        var (from, until) = DecidedBetween(facts);
        if (IssuerNames.IsCommune(facts.IssuedBy))
        {
            yield return new RuleBreach(nameof(facts.IssuedBy), "26/2026/QĐ-TTg, Điều 4.1", new LocalText(
                "Cấp xã không công nhận hạng sao nào: xã chỉ kiểm tra hồ sơ và báo cáo tỉnh",
                "A commune recognises no star at all: it checks the file and reports to the province"));
            yield break;
        }

        var named = IssuerNames.LevelOf(facts.IssuedBy);
        if (facts.IssuerLevel is { } stated && named is { } printed && stated != printed)
            yield return new RuleBreach(nameof(facts.IssuerLevel), "30/2020/NĐ-CP, Điều 8", new LocalText(
                $"“{facts.IssuedBy}” không phải cơ quan {Name(stated).Vi.ToLowerInvariant()}",
                $"“{facts.IssuedBy}” is not a body of the level “{Name(stated).En}”"));

        var level = facts.IssuerLevel ?? named;
        if (level == IssuerLevel.District && from >= DistrictsEnded)
        {
            yield return new RuleBreach(FieldOfIssuer(facts), "19/2025/QĐ-TTg", new LocalText(
                "Từ 1/7/2025 không còn cấp huyện: huyện không thể ra quyết định",
                "There are no districts since 1 July 2025: none can decide"));
            yield break;
        }

        if (from < FirstCriteria) // some day of the decision lies before the law that gives each star its level
            yield break;
        var rules = Recognition.Where(row => row.Stars == facts.Stars && row.From <= until && from <= row.Until).ToList();
        if (rules.All(row => row.Level is null))
            yield return new RuleBreach(Stars, rules[0].Article, new LocalText(
                "Từ 1 đến 5/7/2025 không cơ quan nào công nhận 3 sao: cấp huyện đã hết, tỉnh được giao từ 6/7/2025",
                "From 1 to 5 July 2025 nobody recognised 3 stars: districts were gone, provinces were charged on 6 July 2025"));
        else if (level is { } by && rules.All(row => row.Level != by))
            yield return new RuleBreach(FieldOfIssuer(facts), rules[0].Article, new LocalText(
                $"{Name(by).Vi} không công nhận {facts.Stars} sao vào thời điểm này: thẩm quyền thuộc {Owners(rules, vi: true)}",
                $"{Name(by).En} did not recognise {facts.Stars} stars then: that was for {Owners(rules, vi: false)}"));
    }

    private static IEnumerable<RuleBreach> CheckEdition(CertificateFacts facts)
    {
        if (facts.Edition is not { } edition)
            yield break;
        var (from, until) = DecidedBetween(facts);
        var rule = Editions.Single(row => row.Edition == edition);
        if (until < rule.From || from > rule.Until)
            yield return new RuleBreach(nameof(facts.Edition), rule.Article, new LocalText(
                $"Bộ tiêu chí này chỉ dùng cho quyết định từ {rule.From:d/M/yyyy}{(rule.Until == DateOnly.MaxValue ? "" : $" đến {rule.Until:d/M/yyyy}")}",
                $"These criteria serve decisions from {English(rule.From)}{(rule.Until == DateOnly.MaxValue ? "" : $" to {English(rule.Until)}")} only"));
    }

    private static IEnumerable<RuleBreach> CheckScore(CertificateFacts facts)
    {
        if (facts.Score is not { } score)
            yield break;
        if (score is < 0 or > 100)
            yield return new RuleBreach(nameof(facts.Score), ArticleOfScore(facts), new LocalText(
                $"Điểm {score:0.##} không nằm trong thang 0–100", $"A score of {score:0.##} is not on the scale of 0 to 100"));
        else if (Band(facts) is { } band && score < band.From)
            yield return new RuleBreach(nameof(facts.Score), ArticleOfScore(facts), new LocalText(
                $"Điểm {score:0.##} không đủ cho {facts.Stars} sao: cần từ {band.From:0.##} điểm ({band.Printed})",
                $"A score of {score:0.##} is not enough for {facts.Stars} stars: it takes {band.From:0.##} ({band.Printed})"));
    }

    private static IEnumerable<RuleBreach> CheckDays(CertificateFacts facts)
    {
        if (facts.ValidUntil < facts.ValidFrom)
            yield return new RuleBreach(nameof(facts.ValidUntil), ArticleOfTerm(facts), new LocalText(
                "Ngày hết hạn trước ngày có hiệu lực", "It ends before it begins"));
        else if (facts.ValidUntil > Certificate.EndFor(facts.ValidFrom))
            yield return new RuleBreach(nameof(facts.ValidUntil), ArticleOfTerm(facts), new LocalText(
                $"Giấy chứng nhận có giá trị 36 tháng: muộn nhất đến {Certificate.EndFor(facts.ValidFrom):d/M/yyyy}",
                $"A certificate runs for 36 months: until {English(Certificate.EndFor(facts.ValidFrom))} at the latest"));
        if (facts.ValidFrom < DecidedBetween(facts).From)
            yield return new RuleBreach(nameof(facts.ValidFrom), ArticleOfTerm(facts), new LocalText(
                "Có hiệu lực trước ngày quyết định", "It begins before the decision"));
        if (facts.SupersededOn < facts.ValidFrom)
            yield return new RuleBreach(nameof(facts.SupersededOn), "26/2026/QĐ-TTg, Điều 7", new LocalText(
                "Bị thay thế trước ngày có hiệu lực", "It is replaced before it begins"));
    }

    private static IEnumerable<RuleBreach> CheckExtension(CertificateFacts facts)
    {
        if (facts.ExtendedUntil is not { } extended)
            yield break;
        const string article = "26/2026/QĐ-TTg, Điều 12.3";
        if (extended <= facts.ValidUntil)
            yield return new RuleBreach(nameof(facts.ExtendedUntil), article, new LocalText(
                "Gia hạn phải sau ngày hết hạn", "An extension ends after the certificate does"));
        else if (extended > facts.ValidUntil.AddDays(Certificate.MaxExtensionDays))
            yield return new RuleBreach(nameof(facts.ExtendedUntil), article, new LocalText(
                $"Gia hạn tối đa 180 ngày sau ngày hết hạn: đến {facts.ValidUntil.AddDays(Certificate.MaxExtensionDays):d/M/yyyy}",
                $"An extension runs at most 180 days past the end: until {English(facts.ValidUntil.AddDays(Certificate.MaxExtensionDays))}"));
        if (facts.ValidUntil < ExtensionsBegan.AddDays(-1))
            yield return new RuleBreach(nameof(facts.ExtendedUntil), article, new LocalText(
                "Giấy đã hết hạn trước 22/5/2026 không được gia hạn: quy định chỉ có từ ngày đó",
                "A certificate that ended before 22 May 2026 cannot be extended: the rule began on that day"));
    }

    private static IEnumerable<RuleBreach> CheckWithdrawal(CertificateFacts facts)
    {
        if (facts.Withdrawal is not { } withdrawal)
            yield break;
        if (withdrawal.On < facts.ValidFrom)
            yield return new RuleBreach(nameof(facts.Withdrawal), "26/2026/QĐ-TTg, Điều 8", new LocalText(
                "Thu hồi trước ngày có hiệu lực", "It is withdrawn before it begins"));
        if (!Enum.IsDefined(withdrawal.Ground))
            yield return new RuleBreach(nameof(facts.Withdrawal), "26/2026/QĐ-TTg, Điều 8", new LocalText(
                "Căn cứ thu hồi phải là một trong sáu căn cứ a, b, c, d, đ, e", "The ground must be one of the six: a, b, c, d, đ, e"));
    }

    // All editions agree on the floors, so an unknown edition still has one.
    private static ScoreBand? Band(CertificateFacts facts) =>
        Scores.FirstOrDefault(row => row.Edition == (facts.Edition ?? CriteriaEdition.Decision26Of2026) && row.Stars == facts.Stars);

    private static (DateOnly From, DateOnly Until) DecidedBetween(CertificateFacts facts) =>
        facts.DecidedOn is { } day ? (day, day)
        : facts.DecidedYear is >= 1 and <= 9999 ? (new DateOnly(facts.DecidedYear, 1, 1), new DateOnly(facts.DecidedYear, 12, 31))
        : (DateOnly.MinValue, DateOnly.MinValue);

    private static string FieldOfDay(CertificateFacts facts) =>
        facts.DecidedOn is null ? nameof(facts.DecidedYear) : nameof(facts.DecidedOn);

    private static string FieldOfIssuer(CertificateFacts facts) =>
        facts.IssuerLevel is null ? nameof(facts.IssuedBy) : nameof(facts.IssuerLevel);

    private static string ArticleOfScore(CertificateFacts facts) => facts.Edition switch
    {
        CriteriaEdition.Decision1048Of2019 => "1048/QĐ-TTg",
        CriteriaEdition.Decision148Of2023 => "148/QĐ-TTg",
        _ => "26/2026/QĐ-TTg, Điều 4.1",
    };

    private static string ArticleOfTerm(CertificateFacts facts) => DecidedBetween(facts).From switch
    {
        var day when day < new DateOnly(2023, 2, 24) => "1048/QĐ-TTg",
        var day when day < ExtensionsBegan => "148/QĐ-TTg",
        _ => "26/2026/QĐ-TTg, Điều 4.3",
    };

    private static string Owners(IEnumerable<RecognitionRule> rules, bool vi) => string.Join(
        vi ? " hoặc " : " or ",
        rules.Select(row => row.Level).OfType<IssuerLevel>().Distinct().Select(level => vi ? Name(level).Vi.ToLowerInvariant() : Name(level).En!.ToLowerInvariant()));

    private static LocalText Name(IssuerLevel level) => level switch
    {
        IssuerLevel.District => new("Cấp huyện", "The district"),
        IssuerLevel.Province => new("Cấp tỉnh", "The province"),
        _ => new("Cấp bộ", "The ministry"),
    };

    private static string English(DateOnly day) => day.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
