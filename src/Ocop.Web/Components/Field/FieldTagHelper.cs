using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ocop.Web.Components.Field;

/// <summary>
/// <c>&lt;ocop-field for="Form.Phone" label="Số điện thoại" hint="…" type="tel" autocomplete="tel" /&gt;</c>: label, hint, error and input, tied
/// together for readers of the screen. With content, the content is the control and takes <c>id</c>, <c>aria-describedby</c> itself:
/// ids are the name with dots as underscores, <c>-hint</c> and <c>-error</c> behind it.
/// </summary>
[HtmlTargetElement("ocop-field")]
public sealed class FieldTagHelper : TagHelper
{
    private static readonly string[] OnInput = ["type", "autocomplete", "inputmode", "maxlength", "minlength", "min", "max", "step", "pattern", "placeholder", "rows", "spellcheck", "autocapitalize", "enterkeyhint"];

    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public bool Required { get; set; }

    public bool Disabled { get; set; }

    /// <summary>Makes a select of these.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Makes a textarea.</summary>
    public bool Multiline { get; set; }

    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        var entry = ViewContext.ViewData.ModelState.GetValueOrDefault(name);
        var error = entry?.Errors.FirstOrDefault()?.ErrorMessage;
        var body = await output.GetChildContentAsync();
        IHtmlContent control = body.IsEmptyOrWhiteSpace ? Control(name, id, entry, error, output) : body;

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", error is null ? "field" : "field wrong");
        output.Content.AppendHtml($"<label for=\"{id}\">").Append(Label).AppendHtml("</label>");
        if (Hint is not null)
            output.Content.AppendHtml($"<p class=\"hint\" id=\"{id}-hint\">").Append(Hint).AppendHtml("</p>");
        if (error is not null)
            output.Content.AppendHtml($"<p class=\"error\" id=\"{id}-error\">").Append(error).AppendHtml("</p>");
        output.Content.AppendHtml(control);
    }

    private TagBuilder Control(string name, string id, ModelStateEntry? entry, string? error, TagHelperOutput output)
    {
        var isSecret = output.Attributes.TryGetAttribute("type", out var type) && Text(type.Value) == "password"; // typed anew, never sent back
        var value = isSecret ? "" : entry?.AttemptedValue ?? Convert.ToString(For.Model, CultureInfo.InvariantCulture) ?? "";
        var control = new TagBuilder(Items is not null ? "select" : Multiline ? "textarea" : "input");
        control.Attributes["class"] = "input";
        control.Attributes["id"] = id;
        control.Attributes["name"] = name;
        foreach (var attribute in OnInput.Where(output.Attributes.ContainsName))
            control.Attributes[attribute] = Text(output.Attributes[attribute].Value);
        foreach (var data in output.Attributes.Where(attribute => attribute.Name.StartsWith("data-", StringComparison.Ordinal)).ToList())
            control.Attributes[data.Name] = Text(data.Value);
        output.Attributes.Clear();
        Describe(control, id, error);

        if (Items is not null)
            foreach (var item in Items)
                control.InnerHtml.AppendHtml(Option(item, value));
        else if (Multiline)
            control.InnerHtml.Append("\n" + value);
        else
            control.Attributes["value"] = value;
        if (control.TagName == "input")
            control.TagRenderMode = TagRenderMode.SelfClosing;
        return control;
    }

    private void Describe(TagBuilder control, string id, string? error)
    {
        var described = string.Join(' ', new[] { Hint is null ? null : $"{id}-hint", error is null ? null : $"{id}-error" }.OfType<string>());
        if (described.Length > 0)
            control.Attributes["aria-describedby"] = described;
        if (error is not null)
            control.Attributes["aria-invalid"] = "true";
        if (Required)
            control.Attributes["required"] = "required";
        if (Disabled)
            control.Attributes["disabled"] = "disabled";
    }

    private static TagBuilder Option(SelectListItem item, string value)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = item.Value ?? item.Text;
        if (item.Selected || (item.Value ?? item.Text) == value)
            option.Attributes["selected"] = "selected";
        if (item.Disabled)
            option.Attributes["disabled"] = "disabled";
        if (item.Group?.Name is { } group)
            option.Attributes["data-in"] = group; // narrows.js: belongs to this choice of the select before it
        option.InnerHtml.Append(item.Text);
        return option;
    }

    private static string Text(object? value) => value switch
    {
        HtmlString html => html.Value ?? "",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
