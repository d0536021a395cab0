using Microsoft.AspNetCore.Razor.TagHelpers;
using Ocop.Catalog.Certification;
using Ocop.Web.Components.Icon;
using Ocop.Web.Language;

namespace Ocop.Web.Components.Stars;

/// <summary>
/// <c>&lt;ocop-badge certificate="…" href="#chung-nhan" /&gt;</c>: the sewn badge of a certificate in force.
/// It draws nothing for any other: a notice stands in its place.
/// </summary>
[HtmlTargetElement("ocop-badge", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BadgeTagHelper(Lang t) : TagHelper
{
    public CertificateOnDay? Certificate { get; set; }

    /// <summary>Where the proof stands; without it the badge is no link.</summary>
    public string? Href { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Certificate is not { IsInForce: true, Stars: >= 3 and <= 5 } badge)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = Href is null ? "p" : "a";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "badge");
        if (Href is not null)
            output.Attributes.SetAttribute("href", Href);
        output.Content.AppendHtml(IconHtml.Stars(badge.Stars));
        output.Content.AppendHtml("<b>").Append(StatusWords.Stars(badge.Stars, t)).AppendHtml("</b><span>");
        output.Content.Append(StatusWords.Until(badge, t));
        if (badge.IsExactDateMissing)
            output.Content.Append(t[". Ngày chính xác chưa có trong dữ liệu", ". The exact date is not in our records"]);
        output.Content.AppendHtml("</span>");
    }
}
