using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog.Redirects;
using Ocop.Web.Language;

namespace Ocop.Web.Components;

/// <summary>Answers an address that is not there today: 301 to the new one when it was printed once, else 404.</summary>
public sealed class OldAddress(RedirectQueries redirects)
{
    /// <param name="page">The page that was asked for.</param>
    /// <param name="kind">One of <see cref="Ocop.Catalog.Changes.ChangeKinds"/>.</param>
    /// <param name="path">The path before the slug: <c>/san-pham/</c>.</param>
    /// <param name="slug">As it was asked for.</param>
    /// <param name="cancellationToken">The request's end.</param>
    public async Task<IActionResult> AnswerAsync(OcopPage page, string kind, string path, string slug, CancellationToken cancellationToken)
    {
        var lower = slug.ToLowerInvariant();
        if (!Catalog.Slug.IsValid(lower))
            return page.NotFound();
        var today = await redirects.SlugOfTodayAsync(kind, lower, cancellationToken);
        today ??= lower != slug ? lower : null; // typed in capitals: there is one address only
        return today is null
            ? page.NotFound()
            : page.RedirectPermanent(page.Request.PathBase + path + today + page.Request.QueryString);
    }
}
