using Microsoft.AspNetCore.Razor.TagHelpers;
using Ocop.Catalog.Certification;
using Ocop.Web.Components.Icon;
using Ocop.Web.Language;

namespace Ocop.Web.Components.Stars;

/// <summary>
/// <c>&lt;ocop-stars certificate="…" /&gt;</c>: the stars with their end while the certificate is in force, else a plain sentence why not.
/// Stars are whole and 3 to 5; an empty star is never drawn, for OCOP is a rank and not a rating.
/// </summary>
[HtmlTargetElement("ocop-stars", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StarsTagHelper(Lang t) : TagHelper
{
    public CertificateOnDay? Certificate { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        if (Certificate is { IsInForce: true, Stars: >= 3 and <= 5 } badge)
        {
            output.Attributes.SetAttribute("class", "stars");
            output.Content.AppendHtml(IconHtml.Stars(badge.Stars));
            output.Content.AppendHtml("<span>").Append($"{StatusWords.Stars(badge.Stars, t)}, {Until(badge)}").AppendHtml("</span>");
        }
        else
        {
            output.Attributes.SetAttribute("class", "no-stars");
            output.Content.SetContent(StatusWords.NoStars(Certificate?.Status, t));
        }
    }

    private string Until(CertificateOnDay badge) => t[$"đến {t.Date(badge.StandsUntil)}", $"until {t.Date(badge.StandsUntil)}"];
}
