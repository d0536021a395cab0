using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ocop.Web.Components.Icon;

/// <summary><c>&lt;ocop-icon name="cart" /&gt;</c>: a drawing of the page's sprite (_Sprite.cshtml). A word always stands beside it.</summary>
[HtmlTargetElement("ocop-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>mark, star, find, cart.</summary>
    public string Name { get; set; } = "mark";

    public int Size { get; set; } = 22;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("width", Size);
        output.Attributes.SetAttribute("height", Size);
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(IconHtml.Use(Name));
    }
}
