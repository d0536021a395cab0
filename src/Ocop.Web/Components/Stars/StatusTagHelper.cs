using Microsoft.AspNetCore.Razor.TagHelpers;
using Ocop.Catalog.Certification;
using Ocop.Web.Language;

namespace Ocop.Web.Components.Stars;

/// <summary><c>&lt;ocop-status value="Expired" /&gt;</c>: the state of a certificate in a word.</summary>
[HtmlTargetElement("ocop-status", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StatusTagHelper(Lang t) : TagHelper
{
    public CertificateStatus Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"tag {StatusWords.Tone(Value)}".TrimEnd());
        output.Content.SetContent(StatusWords.Word(Value, t));
    }
}
