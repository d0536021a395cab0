using Ocop.Catalog.Register;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Register;

/// <summary>Somebody else wrote since the form was opened: what each side says, as _Conflict.cshtml shows it.</summary>
/// <param name="Sides">Before is what stands in the register now, After what was typed.</param>
public sealed record ActConflict(HistoryStep? Latest, IReadOnlyList<FactDifference> Sides)
{
    public static ActConflict Of(RegisterActResult.Conflict conflict, CertificateFacts? typed, Lang t) => new(
        conflict.Latest is { } latest ? EventWords.Steps([latest], t)[0] : null,
        typed is null ? [] : FactWords.Differences(conflict.Current, typed, t));
}
