using System.Globalization;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>A set of Annex I by its number ("Bộ số 8", 8) or its whole name; other words are left to a person.</summary>
internal static class CriteriaSetText
{
    private static readonly Dictionary<string, int> ByName = Enumerable.Range(Classification.FirstSet, Classification.LastSet)
        .ToDictionary(set => Slug.Of(CriteriaSets.Name(set).Vi));

    public static int? Read(string text)
    {
        var slug = Slug.Of(text);
        if (ByName.TryGetValue(slug, out var byName))
            return byName;
        var digits = slug.StartsWith("bo-so-", StringComparison.Ordinal) ? slug[6..] : slug.StartsWith("bo-", StringComparison.Ordinal) ? slug[3..] : slug;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var set)
            && set is >= Classification.FirstSet and <= Classification.LastSet ? set : null;
    }
}
