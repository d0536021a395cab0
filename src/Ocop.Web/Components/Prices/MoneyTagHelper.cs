using Microsoft.AspNetCore.Razor.TagHelpers;
using Ocop.Web.Language;

namespace Ocop.Web.Components.Prices;

/// <summary><c>&lt;ocop-money dong="65000" demo="true" /&gt;</c>: a sum in đồng; a demonstration value carries the dotted line.</summary>
[HtmlTargetElement("ocop-money", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MoneyTagHelper(Lang t) : TagHelper
{
    public long Dong { get; set; }

    public bool Demo { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "data";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("value", Dong);
        output.Attributes.SetAttribute("class", Demo ? "num nowrap demo" : "num nowrap");
        output.Content.SetContent(t.Money(Dong));
    }
}
