using System.Globalization;
using System.Text;

namespace Ocop.Catalog;

/// <summary>The part of an address that names a thing: ASCII letters, digits and single hyphens, at most 120 characters.</summary>
public static class Slug
{
    public const int MaxLength = 120;

    /// <summary>"Mận Tam hoa Bắc Hà" becomes "man-tam-hoa-bac-ha". Empty when nothing in the name can be spelled.</summary>
    public static string Of(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var character in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
                continue;
            var letter = character is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(character);
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(letter);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        if (slug.Length > MaxLength)
            slug.Length = MaxLength;
        return slug.ToString().Trim('-');
    }

    public static bool IsValid(string text) =>
        text.Length is > 0 and <= MaxLength && text[0] != '-' && text[^1] != '-'
        && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
}
