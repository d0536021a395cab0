using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Ocop.Web.Components;

/// <summary>Draws a partial view into text that can be kept.</summary>
public sealed class PartialText(IHtmlHelper html, HtmlEncoder encoder)
{
    /// <summary>Asked for only when there is something to draw: a page of kept cards needs none.</summary>
    public static PartialText Of(ViewContext view) => view.HttpContext.RequestServices.GetRequiredService<PartialText>();

    public async Task<HtmlString> DrawAsync(ViewContext view, string partial, object? model)
    {
        ((IViewContextAware)html).Contextualize(view);
        await using var text = new StringWriter();
        (await html.PartialAsync(partial, model, null)).WriteTo(text, encoder);
        return new HtmlString(text.ToString());
    }
}
