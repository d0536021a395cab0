using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ocop.Web.Components.Notice;

/// <summary>
/// <c>&lt;ocop-notice tone="care" title="Giá vừa đổi"&gt;…&lt;/ocop-notice&gt;</c>: what happened, then what to do.
/// Tones: note (default), good, care, bad. <c>live</c> makes readers of the screen say it at once.
/// </summary>
[HtmlTargetElement("ocop-notice")]
public sealed class NoticeTagHelper : TagHelper
{
    public string Tone { get; set; } = "note";

    public string? Title { get; set; }

    /// <summary>2 or 3, to fit the headings around it.</summary>
    public int Level { get; set; } = 3;

    public bool Live { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Tone == "note" ? "notice" : $"notice {Tone}");
        if (Live)
            output.Attributes.SetAttribute("role", Tone == "bad" ? "alert" : "status");
        if (Title is not null)
            output.Content.AppendHtml($"<h{Level}>").Append(Title).AppendHtml($"</h{Level}>");
        output.Content.AppendHtml(body);
    }
}
