using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Ocop.Web.Language;

namespace Ocop.Web.Components;

/// <summary><c>&lt;ocop-card card="card" /&gt;</c>: draws _ProductCard.cshtml, once for a card that is kept.</summary>
[HtmlTargetElement("ocop-card", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProductCardTagHelper(Lang t) : TagHelper
{
    public required PricedCard Card { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Card.Drawn[t.IsEnglish ? 1 : 0] ??= await PartialText.Of(ViewContext).DrawAsync(ViewContext, "_ProductCard", Card));
    }
}
