using System.Globalization;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Register;

namespace Ocop.Web.Areas.Office.Register;

/// <summary>A page whose form holds the facts of a certificate; _CertificateFields.cshtml draws them.</summary>
public interface ICertificateFormPage
{
    CertificateForm Form { get; }
}

/// <summary>The facts of a certificate as an officer types them.</summary>
public sealed class CertificateForm
{
    public string? HolderName { get; set; }

    public string? Stars { get; set; }

    public string? Score { get; set; }

    public string? Edition { get; set; }

    public string? DecisionNumber { get; set; }

    public string? DecidedOn { get; set; }

    public string? DecidedYear { get; set; }

    public string? Round { get; set; }

    public string? IssuedBy { get; set; }

    public string? IssuerLevel { get; set; }

    public string? ValidFrom { get; set; }

    public string? ValidUntil { get; set; }

    public string? Reason { get; set; }

    /// <summary>The revision the form was filled from.</summary>
    public long Revision { get; set; }

    public static CertificateForm Of(CertificateFacts facts, long revision) => new()
    {
        HolderName = facts.HolderName,
        Stars = facts.Stars.ToString(CultureInfo.InvariantCulture),
        Score = facts.Score?.ToString("0.##", CultureInfo.InvariantCulture),
        Edition = facts.Edition?.ToString(),
        DecisionNumber = facts.DecisionNumber,
        DecidedOn = DayField(facts.DecidedOn),
        DecidedYear = facts.DecidedYear.ToString(CultureInfo.InvariantCulture),
        Round = facts.Round.Vi,
        IssuedBy = facts.IssuedBy,
        IssuerLevel = facts.IssuerLevel?.ToString(),
        ValidFrom = DayField(facts.ValidFrom),
        ValidUntil = DayField(facts.ValidUntil),
        Revision = revision,
    };

    /// <summary>The facts as typed; null when something cannot be read. Days left empty follow from the day of the decision.</summary>
    /// <param name="kept">What the form does not show stays as it is here.</param>
    public CertificateFacts? Read(FormReader reader, CertificateFacts? kept = null)
    {
        var stars = reader.Number(nameof(Stars), Stars, 1, 5, isNeeded: true); // one and two are for the law to refuse
        var decidedOn = reader.Day(nameof(DecidedOn), DecidedOn);
        var year = reader.Number(nameof(DecidedYear), DecidedYear, 2018, 2099, isNeeded: decidedOn is null) ?? decidedOn?.Year;
        var from = reader.Day(nameof(ValidFrom), ValidFrom, isNeeded: decidedOn is null) ?? decidedOn;
        var until = reader.Day(nameof(ValidUntil), ValidUntil) ?? (from is { } first ? Certificate.EndFor(decidedOn ?? first) : null);
        var round = reader.Text(nameof(Round), Round, 120) ?? "";
        var facts = new CertificateFacts
        {
            HolderName = reader.Text(nameof(HolderName), HolderName, 200),
            Stars = stars ?? 0,
            Score = reader.Score(nameof(Score), Score),
            Edition = reader.Choice<CriteriaEdition>(nameof(Edition), Edition),
            DecisionNumber = reader.Text(nameof(DecisionNumber), DecisionNumber, 60),
            DecidedOn = decidedOn,
            DecidedYear = year ?? 0,
            Round = kept?.Round is { } same && same.Vi == round ? same : new LocalText(round),
            IssuedBy = reader.Text(nameof(IssuedBy), IssuedBy, 120),
            IssuerLevel = reader.Choice<IssuerLevel>(nameof(IssuerLevel), IssuerLevel),
            ValidFrom = from ?? default,
            ValidUntil = until ?? default,
            ExtendedUntil = kept?.ExtendedUntil,
            SupersededOn = kept?.SupersededOn,
            Withdrawal = kept?.Withdrawal,
        };
        return reader.HasErrors ? null : facts;
    }

    /// <summary>A day as a date field holds it.</summary>
    public static string? DayField(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
