namespace Ocop.Web.Language;

/// <summary>The addresses of one page in both languages.</summary>
public static class PageAddresses
{
    /// <summary>This page in the other language, query kept: where the language switch leads.</summary>
    public static string InOtherLanguage(HttpRequest request)
    {
        var english = IsEnglish(request);
        return In(request, !english, request.Path.Value ?? "/") + request.QueryString;
    }

    /// <summary>A path such as <c>/san-pham/com-na-lo</c> in a language: <c>/en/san-pham/com-na-lo</c>.</summary>
    public static string In(HttpRequest request, bool english, string path)
    {
        var root = request.PathBase.Value ?? "";
        if (IsEnglish(request))
            root = root[..^LanguageMiddleware.English.Length];
        return root + (english ? LanguageMiddleware.English : "") + path;
    }

    private static bool IsEnglish(HttpRequest request) => LanguageMiddleware.Of(request.HttpContext).IsEnglish;
}
