using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Ocop.Web.Language;

namespace Ocop.Web.Components.Field;

/// <summary><c>&lt;ocop-error-summary /&gt;</c>: what is wrong with the form, each a link to its field. It takes the focus; without errors it draws nothing.</summary>
[HtmlTargetElement("ocop-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(Lang t) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var errors = ViewContext.ViewData.ModelState
            .SelectMany(field => (field.Value?.Errors ?? []).Take(1).Select(error => (field.Key, error.ErrorMessage)))
            .ToList();
        if (errors.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-error-summary", "");
        output.Content.AppendHtml("<h2>").Append(Heading(errors.Count)).AppendHtml("</h2><ul class=\"plain\">");
        foreach (var (key, message) in errors)
            Line(output, key, message);
        output.Content.AppendHtml("</ul>");
    }

    private string Heading(int count) => count == 1
        ? t["Còn một chỗ chưa đúng", "One thing needs another look"]
        : t[$"Còn {count} chỗ chưa đúng", $"{count} things need another look"];

    private static void Line(TagHelperOutput output, string key, string message)
    {
        output.Content.AppendHtml("<li>");
        if (key.Length == 0)
            output.Content.AppendHtml("<p>").Append(message).AppendHtml("</p>");
        else
            output.Content.AppendHtml($"<a href=\"#{TagBuilder.CreateSanitizedId(key, "_")}\">").Append(message).AppendHtml("</a>");
        output.Content.AppendHtml("</li>");
    }
}
