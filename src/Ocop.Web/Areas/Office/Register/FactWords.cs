using System.Globalization;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Register;
using Ocop.Web.Components.Words;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Register;

/// <summary>One fact as it reads on two sides; a side without it is null.</summary>
public sealed record FactDifference(string Label, string? Before, string? After);

/// <summary>The facts of a certificate in words.</summary>
public static class FactWords
{
    /// <summary>So many facts are a decision's own; what follows has happened to the certificate, or has not.</summary>
    public const int Stated = 12;

    /// <summary>Every fact with its label, in the order of the form; a fact that is not known has no text.</summary>
    public static IReadOnlyList<(string Label, string? Text)> Of(CertificateFacts facts, Lang t) =>
    [
        (t["Chủ thể trên quyết định", "Holder in the decision"], facts.HolderName),
        (t["Sao", "Stars"], t[$"{facts.Stars} sao", $"{facts.Stars} stars"]),
        (t["Điểm", "Score"], facts.Score?.ToString("0.##", t.Culture)),
        (t["Bộ tiêu chí", "Criteria"], facts.Edition is { } edition ? CertificateWords.Edition(edition, t) : null),
        (t["Số quyết định", "Decision"], facts.DecisionNumber),
        (t["Ngày ký", "Decided on"], Day(facts.DecidedOn, t)),
        (t["Năm công nhận", "Year"], facts.DecidedYear.ToString(CultureInfo.InvariantCulture)),
        (t["Đợt", "Round"], facts.Round.IsEmpty ? null : t.Of(facts.Round)),
        (t["Cơ quan ban hành", "Issued by"], facts.IssuedBy),
        (t["Cấp", "Level"], facts.IssuerLevel is { } level ? Level(level, t) : null),
        (t["Có hiệu lực từ", "In force from"], t.Date(facts.ValidFrom)),
        (t["Hiệu lực đến hết", "Valid until the end of"], t.Date(facts.ValidUntil)),
        (t["Gia hạn đến hết", "Extended until"], Day(facts.ExtendedUntil, t)),
        (t["Bị thay từ", "Replaced from"], Day(facts.SupersededOn, t)),
        (t["Thu hồi", "Withdrawn"], facts.Withdrawal is { } withdrawal ? Withdrawal(withdrawal, t) : null),
    ];

    /// <summary>What reads otherwise on the two sides.</summary>
    public static IReadOnlyList<FactDifference> Differences(CertificateFacts before, CertificateFacts after, Lang t) =>
    [
        .. Of(before, t).Zip(Of(after, t))
            .Where(pair => pair.First.Text != pair.Second.Text)
            .Select(pair => new FactDifference(pair.First.Label, pair.First.Text, pair.Second.Text)),
    ];

    public static string Level(IssuerLevel level, Lang t) => level switch
    {
        IssuerLevel.District => t["Cấp huyện", "District"],
        IssuerLevel.Province => t["Cấp tỉnh", "Province"],
        _ => t["Bộ", "Ministry"],
    };

    private static string Withdrawal(Withdrawal withdrawal, Lang t) => string.Join(", ", new[]
    {
        t[$"từ {t.Date(withdrawal.On)}", $"from {t.Date(withdrawal.On)}"],
        withdrawal.DecisionNumber,
        CertificateWords.Ground(withdrawal.Ground, t),
    }.Where(part => part is not null));

    private static string? Day(DateOnly? day, Lang t) => day is { } known ? t.Date(known) : null;
}
