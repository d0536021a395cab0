using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Ocop.Benchmarks;

/// <summary>A form as a browser would send it: its address and the values of its fields, some of them filled in.</summary>
internal sealed class PageForm
{
    private readonly Dictionary<string, string> _values = [];
    private readonly IHtmlFormElement _form;

    private PageForm(IHtmlFormElement form)
    {
        _form = form;
        foreach (var input in form.QuerySelectorAll<IHtmlInputElement>("input[name]").Where(input => !input.IsDisabled))
            if (input.Type is not ("radio" or "checkbox" or "submit") || input.IsChecked)
                _values[input.Name!] = input.Value;
        foreach (var select in form.QuerySelectorAll<IHtmlSelectElement>("select[name]"))
            _values[select.Name!] = select.Value ?? "";
        foreach (var text in form.QuerySelectorAll<IHtmlTextAreaElement>("textarea[name]"))
            _values[text.Name!] = text.Value;
    }

    public string Action => _form.GetAttribute("action") is { Length: > 0 } action ? action : _form.Owner!.Location.PathName;

    public string Body => string.Join('&', _values.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"));

    /// <summary>The posting form of a page that holds a field found by a selector.</summary>
    public static PageForm With(IHtmlDocument page, string fieldSelector) =>
        page.QuerySelectorAll<IHtmlFormElement>("form[method='post' i]").FirstOrDefault(form => form.QuerySelector(fieldSelector) is not null) is { } found
            ? new PageForm(found)
            : throw new InvalidOperationException($"{page.Location.PathName} has no form with {fieldSelector}.");

    /// <summary>Fills in the field that a selector finds.</summary>
    public void Fill(string fieldSelector, string value)
    {
        var field = _form.QuerySelector(fieldSelector) ?? throw new InvalidOperationException($"{Action} has no field {fieldSelector}.");
        _values[field.GetAttribute("name")!] = value;
    }

    /// <summary>Ticks every box, such as "I am 18 or older" for drinks.</summary>
    public void TickAll()
    {
        foreach (var box in _form.QuerySelectorAll<IHtmlInputElement>("input[type='checkbox'][name]"))
            _values[box.Name!] = box.Value;
    }

    /// <summary>Adds the value of the button that is pressed.</summary>
    public void Press(string button) => _values["do"] = button;

    /// <summary>The values a select offers, without the empty one.</summary>
    public IReadOnlyList<string> Choices(string fieldSelector) =>
        [.. _form.QuerySelectorAll($"{fieldSelector} option").Select(option => option.GetAttribute("value") ?? option.TextContent).Where(value => value.Length > 0)];
}
