using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Catalog.Places;
using Ocop.Commerce.Carts;
using Ocop.Commerce.Offers;
using Ocop.Commerce.Shipping;
using Ocop.Web.Components;
using Ocop.Web.Hosting;
using Ocop.Web.Security;
using Ocop.Web.Shop;

namespace Ocop.Web.Pages.Cart;

[EnableRateLimiting(RateLimits.Shop)]
public sealed class IndexModel(
    CartQueries carts, UpdateCart updateCart, Freight freight, PlaceDirectory directory, BuyerCookies cookies, OcopOptions options) : PersonalPage
{
    private const string QuantityPrefix = "q-";

    /// <summary>Null when there is nothing in the cart.</summary>
    public PricedCart? Cart { get; private set; }

    /// <summary>The freight to the province chosen for the estimate; null before one is chosen.</summary>
    public CartFreight? Freight { get; private set; }

    /// <summary>The province of the estimate.</summary>
    [BindProperty(SupportsGet = true, Name = "tinh")]
    public string? Province { get; set; }

    public IReadOnlyList<ProvinceToday> Provinces { get; private set; } = [];

    public bool IsDemo => options.Demo;

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(string? remove, string? go, CancellationToken cancellationToken)
    {
        if (cookies.CartId is { } id && ReadQuantities(remove) is { } quantities)
            await updateCart.HandleAsync(new UpdateCartCommand(id, quantities), cancellationToken);
        if (ModelState.IsValid && !IsHtmx)
            return SeeOther(Url.Content(go is null ? "~/gio-hang" : "~/dat-hang") + ProvinceQuery);
        await ShowAsync(cancellationToken);
        if (!ModelState.IsValid)
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return IsHtmx ? Partial("_Cart", this) : Page();
    }

    public static string FieldOf(PricedLine line) => QuantityPrefix + line.OfferId;

    private bool IsHtmx => Request.Headers.ContainsKey("HX-Request");

    private string ProvinceQuery => Freight is null && string.IsNullOrEmpty(Province) ? "" : $"?tinh={Uri.EscapeDataString(Province ?? "")}";

    // All or nothing: one field that is no number changes no line.
    private Dictionary<OfferId, int>? ReadQuantities(string? remove)
    {
        var quantities = new Dictionary<OfferId, int>();
        foreach (var (name, value) in Request.Form.Where(field => field.Key.StartsWith(QuantityPrefix, StringComparison.Ordinal)))
        {
            if (!Guid.TryParseExact(name[QuantityPrefix.Length..], "D", out var offer) || quantities.Count > Commerce.Carts.Cart.MaxLines)
                continue;
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var quantity) && quantity <= UpdateCart.MaxQuantity)
                quantities[new OfferId(offer)] = quantity;
            else
                ModelState.AddModelError(name, T["Số lượng phải là số nguyên từ 1", "The quantity must be a whole number from 1"]);
        }

        if (Guid.TryParseExact(remove, "D", out var removed))
            quantities[new OfferId(removed)] = 0;
        return ModelState.IsValid ? quantities : null;
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Giỏ hàng", "Cart"]) { NoIndex = true };
        Cart = cookies.CartId is { } id ? await carts.FindAsync(id, cancellationToken) : null;
        if (cookies.CartId is not null)
            cookies.RememberCount(Cart?.Count ?? 0);
        var places = await directory.GetAsync(cancellationToken);
        Provinces = places.Provinces;
        if (Cart is not null && places.Province(Province) is not null)
            Freight = await freight.QuoteAsync(Cart, Province!, null, cancellationToken);
    }
}
