using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Razor.TagHelpers;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Ocop.Web.Components;

/// <summary>
/// Resolves <c>href="~@path"</c>, where the whole path comes from the model. Razor itself only knows <c>~/</c> written out,
/// and would send the tilde to the browser.
/// </summary>
[HtmlTargetElement("a", Attributes = "[href^='~@']")]
public sealed class RootedLinkTagHelper(IUrlHelperFactory factory, HtmlEncoder encoder) : UrlResolutionTagHelper(factory, encoder)
{
    public override void Process(TagHelperContext context, TagHelperOutput output) => ProcessUrlAttribute("href", output);
}
