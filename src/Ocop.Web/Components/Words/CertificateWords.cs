using Ocop.Catalog.Certification;
using Ocop.Web.Language;

namespace Ocop.Web.Components.Words;

/// <summary>What a certificate says, in plain words.</summary>
public static class CertificateWords
{
    /// <summary>"715/QĐ-UBND, UBND tỉnh Thanh Hóa, đợt 1 năm 2026", with what is not known left out or said.</summary>
    public static string Decision(CertificateOnDay certificate, Lang t)
    {
        var parts = new List<string>
        {
            certificate.DecisionNumber ?? t["Số quyết định chưa có trong dữ liệu", "Decision number not in our records"],
        };
        if (certificate.IssuedBy is { } issuer)
            parts.Add(issuer);
        parts.Add(When(certificate, t));
        return string.Join(", ", parts);
    }

    /// <summary>"ngày 5/8/2021", "đợt 2 năm 2021" or "năm 2021".</summary>
    public static string When(CertificateOnDay certificate, Lang t) =>
        certificate.DecidedOn is { } day ? t[$"ngày {t.Date(day)}", t.Date(day)]
        : !certificate.Round.IsEmpty ? t.Of(certificate.Round)
        : t[$"năm {certificate.DecidedYear}", $"{certificate.DecidedYear}"];

    /// <summary>The last day in force, and why it may be later than said.</summary>
    public static string End(CertificateOnDay certificate, Lang t) => certificate.IsExactDateMissing
        ? t[
            $"36 tháng, tính đến {t.Date(certificate.ValidUntil)}. Nguồn chỉ ghi năm {certificate.DecidedYear}, nên lấy ngày sớm nhất có thể",
            $"36 months, counted until {t.Date(certificate.ValidUntil)}. The source names only the year {certificate.DecidedYear}, so the earliest possible day is taken"]
        : t[$"36 tháng, đến hết {t.Date(certificate.ValidUntil)}", $"36 months, until the end of {t.Date(certificate.ValidUntil)}"];

    public static string Ground(WithdrawalGround ground, Lang t) => ground switch
    {
        WithdrawalGround.UntrueFile => t["Điểm a: hồ sơ không trung thực", "Ground a: the file was not true"],
        WithdrawalGround.CriteriaNotMet => t["Điểm b: kiểm tra thấy không còn đạt tiêu chí", "Ground b: an inspection found the criteria no longer met"],
        WithdrawalGround.BreachOfLaw => t[
            "Điểm c: vi phạm pháp luật về chất lượng, an toàn, môi trường, sở hữu trí tuệ hoặc nhãn hàng",
            "Ground c: breach of the law on quality, safety, environment, intellectual property or labelling"],
        WithdrawalGround.MisuseOfMark => t["Điểm d: dùng sai dấu OCOP", "Ground d: misuse of the OCOP mark"],
        WithdrawalGround.ProductionStopped => t["Điểm đ: không còn sản xuất sản phẩm", "Ground đ: the product is no longer made"],
        WithdrawalGround.OtherFinding => t["Điểm e: kết luận khác của cơ quan có thẩm quyền", "Ground e: another finding of an authority"],
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, "Decision 26/2026 Art. 8 has the grounds a to e."),
    };

    public static string Edition(CriteriaEdition? edition, Lang t) => edition switch
    {
        CriteriaEdition.Decision1048Of2019 => t["Quyết định 1048/QĐ-TTg năm 2019", "Decision 1048/QĐ-TTg of 2019"],
        CriteriaEdition.Decision148Of2023 => t["Quyết định 148/QĐ-TTg năm 2023", "Decision 148/QĐ-TTg of 2023"],
        CriteriaEdition.Decision26Of2026 => t["Quyết định 26/2026/QĐ-TTg", "Decision 26/2026/QĐ-TTg"],
        _ => t["Chưa rõ bộ tiêu chí của năm ấy", "Criteria of that year not known"],
    };

    /// <summary>The steps of all certificates of a product, what holds today first.</summary>
    public static IReadOnlyList<LedgerStep> History(Standing standing, DateOnly today, Lang t)
    {
        var steps = new List<LedgerStep> { Today(standing, today, t) };
        foreach (var certificate in standing.History)
            steps.AddRange(StepsOf(certificate, t));
        return steps;
    }

    private static LedgerStep Today(Standing standing, DateOnly today, Lang t)
    {
        var when = t[$"Hôm nay, {t.Date(today)}", $"Today, {t.Date(today)}"];
        if (standing.InForce is { } certificate)
        {
            return new LedgerStep(
                when,
                t[$"Được ghi sao đến hết {t.Date(certificate.StandsUntil)}.", $"The stars may be shown until the end of {t.Date(certificate.StandsUntil)}."],
                LedgerState.Now,
                Stars.StatusWords.Word(certificate.Status, t) + ".");
        }

        return standing.ToSpeakOf?.Status == CertificateStatus.Upcoming
            ? new LedgerStep(when, t["Sao chưa được ghi trước ngày hiệu lực.", "The stars may not be shown before the first day."], LedgerState.Now, t["Chưa tới ngày.", "Not yet in force."])
            : new LedgerStep(when, t["Trang này không ghi sao và không dùng dấu OCOP.", "This site shows no stars and no OCOP mark."], LedgerState.Now, t["Không còn hiệu lực.", "Not in force."]);
    }

    private static IEnumerable<LedgerStep> StepsOf(CertificateOnDay certificate, Lang t)
    {
        if (certificate is { Status: CertificateStatus.Withdrawn, Withdrawal: { } withdrawal })
            yield return new LedgerStep(t.Date(withdrawal.On), Ground(withdrawal.Ground, t) + ".", Strong: t["Thu hồi.", "Withdrawn."]);
        else if (certificate is { Status: CertificateStatus.Superseded, SupersededOn: { } day })
            yield return new LedgerStep(t.Date(day), t["Thay bằng quyết định mới.", "Replaced by a newer decision."]);
        else if (certificate.Status == CertificateStatus.Expired)
        {
            yield return new LedgerStep(
                t[$"Hết ngày {t.Date(certificate.StandsUntil)}", $"End of {t.Date(certificate.StandsUntil)}"],
                certificate.IsExactDateMissing
                    ? t["Hết 36 tháng, tính từ ngày sớm nhất có thể của năm công nhận. Ngày chính xác chưa có trong dữ liệu.",
                        "36 months over, counted from the earliest day of the year of recognition. The exact date is not in our records."]
                    : t["Hết 36 tháng. Không tìm thấy quyết định đánh giá lại.", "36 months over. No re-evaluation was found."]);
        }
        else if (certificate.Status == CertificateStatus.Extended)
            yield return new LedgerStep(t.Date(certificate.ValidUntil), t["Được gia hạn chờ kết quả đánh giá lại.", "Extended until the result of the re-evaluation."]);

        var decision = certificate.DecisionNumber is { } number
            ? t[$"Quyết định {number}", $"Decision {number}"] + (certificate.IssuedBy is { } issuer ? $", {issuer}." : ".")
            : t["Số quyết định chưa có trong dữ liệu, nên để trống.", "The decision number is not in our records and is left blank."];
        yield return new LedgerStep(Capital(When(certificate, t)), decision, Strong: t[$"{certificate.Stars} sao.", $"{certificate.Stars} stars."]);
    }

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
