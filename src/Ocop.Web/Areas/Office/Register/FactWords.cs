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
        (FieldWords.Of(nameof(facts.HolderName), t), facts.HolderName),
        (FieldWords.Of(nameof(facts.Stars), t), t[$"{facts.Stars} sao", $"{facts.Stars} stars"]),
        (FieldWords.Of(nameof(facts.Score), t), facts.Score?.ToString("0.##", t.Culture)),
        (FieldWords.Of(nameof(facts.Edition), t), facts.Edition is { } edition ? CertificateWords.Edition(edition, t) : null),
        (FieldWords.Of(nameof(facts.DecisionNumber), t), facts.DecisionNumber),
        (FieldWords.Of(nameof(facts.DecidedOn), t), Day(facts.DecidedOn, t)),
        (FieldWords.Of(nameof(facts.DecidedYear), t), facts.DecidedYear.ToString(CultureInfo.InvariantCulture)),
        (FieldWords.Of(nameof(facts.Round), t), facts.Round.IsEmpty ? null : t.Of(facts.Round)),
        (FieldWords.Of(nameof(facts.IssuedBy), t), facts.IssuedBy),
        (FieldWords.Of(nameof(facts.IssuerLevel), t), facts.IssuerLevel is { } level ? Level(level, t) : null),
        (FieldWords.Of(nameof(facts.ValidFrom), t), t.Date(facts.ValidFrom)),
        (FieldWords.Of(nameof(facts.ValidUntil), t), t.Date(facts.ValidUntil)),
        (FieldWords.Of(nameof(facts.ExtendedUntil), t), Day(facts.ExtendedUntil, t)),
        (FieldWords.Of(nameof(facts.SupersededOn), t), Day(facts.SupersededOn, t)),
        (FieldWords.Of(nameof(facts.Withdrawal), t), facts.Withdrawal is { } withdrawal ? Withdrawal(withdrawal, t) : null),
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
