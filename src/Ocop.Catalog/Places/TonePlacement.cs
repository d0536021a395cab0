using System.Text.RegularExpressions;

namespace Ocop.Catalog.Places;

/// <summary>
/// One spelling for the names of places. Vietnamese writes the tone of an open oa, oe or uy on either letter ("Hoá", "Hóa"); lists
/// and decisions mix both, and the same place would stand on a page in two spellings. Names of places take the first letter: "Thanh Hóa".
/// </summary>
/// <remarks>Names of products and makers and the words of decisions stay as they are printed.</remarks>
public static partial class TonePlacement
{
    /// <summary>"Thanh Hoá" becomes "Thanh Hóa"; "Quý" and "Hoàng" stay.</summary>
    public static string Settle(string name) => Late().Replace(name.Normalize(), match =>
    {
        var (first, second) = (match.Value[0], match.Value[1].ToString().Normalize(System.Text.NormalizationForm.FormD));
        return $"{$"{first}{second[1]}".Normalize()}{second[0]}";
    });

    // The tone on the last letter of the syllable. After q the u is no vowel of its own
    [GeneratedRegex("(?:[oO][áàảãạéèẻẽẹÁÀẢÃẠÉÈẺẼẸ]|(?<![qQ])[uU][ýỳỷỹỵÝỲỶỸỴ])(?!\\p{L})")]
    private static partial Regex Late();
}
