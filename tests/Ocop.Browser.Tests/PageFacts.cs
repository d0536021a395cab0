using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Ocop.Browser.Tests;

/// <summary>What each page of the shop says about itself, to people and to search engines.</summary>
public static class PageFacts
{
    /// <summary>True for a page that asks search engines to leave it out, such as a cart.</summary>
    public static bool IsHidden(IHtmlDocument document) =>
        document.QuerySelector("meta[name='robots']")?.GetAttribute("content")?.Contains("noindex", StringComparison.Ordinal) == true;

    /// <summary>The facts that a page lacks; empty when it has them all.</summary>
    public static IEnumerable<string> Missing(IHtmlDocument document)
    {
        if (document.QuerySelectorAll("h1").Length is not 1 and var count)
            yield return $"{count} h1 instead of one";
        if (string.IsNullOrWhiteSpace(document.Title))
            yield return "no title";
        if (document.DocumentElement.GetAttribute("lang") is not ("vi" or "en"))
            yield return "no language";

        if (IsHidden(document))
            yield break;

        if (string.IsNullOrWhiteSpace(document.QuerySelector("meta[name='description']")?.GetAttribute("content")))
            yield return "no description";
        if (document.QuerySelector("link[rel='canonical']") is null)
            yield return "no canonical address";
        foreach (var language in new[] { "vi", "en" })
            if (document.QuerySelector($"link[rel='alternate'][hreflang='{language}']") is null)
                yield return $"no hreflang {language}";
    }
}
