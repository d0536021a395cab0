using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;
using Ocop.Web.Language;

namespace Ocop.Web.Articles;

/// <summary>The one way from Markdown to HTML: no HTML passes, no address but http, https, mailto, tel or our own.</summary>
public sealed class MarkdownText
{
    private static readonly string[] Schemes = ["http:", "https:", "mailto:", "tel:"];

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseEmphasisExtras()
        .UseListExtras()
        .DisableHtml()
        .Build();

    /// <summary>The text as HTML for a page in a language; its headings start at <paramref name="topHeading"/>.</summary>
    public IHtmlContent ToHtml(string markdown, Lang t, int topHeading = 2)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        var shift = topHeading - document.Descendants<HeadingBlock>().Select(heading => heading.Level).DefaultIfEmpty(topHeading).Min();
        foreach (var heading in document.Descendants<HeadingBlock>())
            heading.Level = Math.Clamp(heading.Level + shift, topHeading, 6);
        foreach (var link in document.Descendants<LinkInline>())
            Tame(link, t);
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail && !IsAllowed(link.Url)))
            link.Url = "#";

        using var html = new StringWriter();
        var renderer = new HtmlRenderer(html);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTableRenderer(t));
        renderer.Render(document);
        return new HtmlString(html.ToString());
    }

    /// <summary>The text without any marks, for descriptions.</summary>
    public static string ToPlain(string markdown) => Markdown.ToPlainText(markdown, Pipeline).Trim();

    private static void Tame(LinkInline link, Lang t)
    {
        var url = link.Url ?? "";
        if (url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal))
            link.Url = t.IsEnglish && !link.IsImage && !url.StartsWith("/en/", StringComparison.Ordinal) ? "/en" + url : url;
        else if (!IsAllowed(url))
            link.Url = "#";
        else if (url.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            link.GetAttributes().AddPropertyIfNotExist("rel", "external noopener nofollow");
    }

    private static bool IsAllowed(string url) =>
        url.StartsWith('#') || Schemes.Any(scheme => url.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
}
