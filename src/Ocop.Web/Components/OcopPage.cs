using Microsoft.AspNetCore.Mvc.RazorPages;
using Ocop.Web.Language;

namespace Ocop.Web.Components;

/// <summary>A storefront page: it knows its language and says in <see cref="Meta"/> what stands in its head.</summary>
public abstract class OcopPage : PageModel
{
    private Lang? _lang;

    /// <summary>The language of the page, as in views.</summary>
    protected Lang T => _lang ??= LanguageMiddleware.Of(HttpContext);

    public PageMeta Meta { get; protected set; } = new("Ocop");
}
