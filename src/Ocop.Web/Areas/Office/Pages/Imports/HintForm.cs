using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Ocop.Catalog.Register.Import.Annexes;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Imports;

/// <summary>What the officer says of a decision that the file does not name.</summary>
public sealed class HintForm
{
    [StringLength(60)]
    public string? Number { get; set; }

    /// <summary>"30/3/2026", or a year alone.</summary>
    [StringLength(20)]
    public string? Decided { get; set; }

    [StringLength(120)]
    public string? IssuedBy { get; set; }

    [Range(0, 49)]
    public int? Sheet { get; set; }

    public static HintForm Of(AnnexHints hints) => new()
    {
        Number = hints.DecisionNumber,
        Decided = hints.DecidedOn is { } day ? day.ToString("d/M/yyyy", CultureInfo.InvariantCulture) : hints.DecidedYear?.ToString(CultureInfo.InvariantCulture),
        IssuedBy = hints.IssuedBy,
        Sheet = hints.Sheet,
    };

    /// <summary>Null, with the fault at its field, when the day cannot be read.</summary>
    public AnnexHints? Read(string prefix, ModelStateDictionary state, Lang t)
    {
        var decided = AnnexHints.ReadDay(Decided ?? "");
        if (!string.IsNullOrWhiteSpace(Decided) && decided is null)
            state.AddModelError($"{prefix}.{nameof(Decided)}", t["Ngày ghi như 30/3/2026, hoặc chỉ năm", "Write the day as 30/3/2026, or only the year"]);
        return state.IsValid ? new AnnexHints(Sheet, Plain(Number), decided?.Day, decided?.Day is null ? decided?.Year : null, Plain(IssuedBy)) : null;
    }

    private static string? Plain(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim().Normalize();
}
