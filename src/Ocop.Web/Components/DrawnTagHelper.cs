using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Ocop.Web.Language;

namespace Ocop.Web.Components;

/// <summary><c>&lt;ocop-drawn partial="_SiteFoot" /&gt;</c>: a partial without a model that depends on nothing but the language, drawn once per process.</summary>
[HtmlTargetElement("ocop-drawn", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DrawnTagHelper(DrawnPartials drawn, Lang t) : TagHelper
{
    public required string Partial { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (!drawn.Texts.TryGetValue((Partial, t.IsEnglish), out var text))
            drawn.Texts[(Partial, t.IsEnglish)] = text = await PartialText.Of(ViewContext).DrawAsync(ViewContext, Partial, null);
        output.Content.SetHtmlContent(text);
    }
}

/// <summary>The partials drawn so far; one per program.</summary>
public sealed class DrawnPartials
{
    internal ConcurrentDictionary<(string Partial, bool IsEnglish), HtmlString> Texts { get; } = new();
}
