using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Commerce.Carts;
using Ocop.Commerce.Shipping;
using Ocop.Web.Hosting;
using Ocop.Web.Security;
using Ocop.Web.Shop;

namespace Ocop.Web.Pages.Checkout;

/// <summary>The parts of the checkout page that follow the place: communes, freight, total. Asked for by htmx when a select changes.</summary>
[EnableRateLimiting(RateLimits.Shop)]
public sealed class PlaceModel(CartQueries carts, Freight freight, CheckoutPlaces places, BuyerCookies cookies, OcopOptions options) : PersonalPage
{
    /// <summary>Null when only the commune changed.</summary>
    public IReadOnlyList<SelectListItem>? Communes { get; private set; }

    public CheckoutReview? Review { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "Form.Province")] string? province, [FromQuery(Name = "Form.Commune")] string? commune, CancellationToken cancellationToken)
    {
        if (!Request.Headers.ContainsKey("HX-Request"))
            return Redirect(Url.Content("~/dat-hang"));
        if (commune is null)
            Communes = await places.CommunesAsync(province, cancellationToken);
        if (cookies.CartId is { } id && await carts.FindAsync(id, cancellationToken) is { } cart)
        {
            var place = await places.NameAsync(province, commune, cancellationToken);
            var quote = place is null ? null : await freight.QuoteAsync(cart, province!, commune, cancellationToken);
            Review = new CheckoutReview(cart, quote, place, options.Demo, IsUpdate: true);
        }

        return Partial("_Place", this);
    }
}
