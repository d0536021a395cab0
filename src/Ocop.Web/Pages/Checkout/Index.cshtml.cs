using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Commerce;
using Ocop.Commerce.Carts;
using Ocop.Commerce.Checkout;
using Ocop.Commerce.Shipping;
using Ocop.Web.Components;
using Ocop.Web.Hosting;
using Ocop.Web.Jobs;
using Ocop.Web.Security;
using Ocop.Web.Shop;

namespace Ocop.Web.Pages.Checkout;

/// <summary>One page, three parts: who, where, how to pay. The cart is of the database; the form brings only what a person typed.</summary>
[EnableRateLimiting(RateLimits.Shop)]
public sealed class IndexModel(
    CartQueries carts, Freight freight, CheckoutCheck check, PlaceOrder placeOrder, CheckoutPlaces places, OldAddresses oldAddresses,
    BuyerCookies cookies, OutboxWorker outbox, OcopOptions options) : PersonalPage
{
    [BindProperty]
    public CheckoutForm Form { get; set; } = new();

    /// <summary>Null when there is nothing to order.</summary>
    public CheckoutReview? Review { get; private set; }

    public IReadOnlyList<SelectListItem> Provinces { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Communes { get; private set; } = [];

    /// <summary>What was found for an old name; null when none was asked for.</summary>
    public IReadOnlyList<AddressMatch>? Matches { get; private set; }

    /// <summary>What the buyer has to look at once more before ordering.</summary>
    public string? LookAgain { get; private set; }

    public bool IsDemo => options.Demo;

    public async Task OnGetAsync(string? tinh, CancellationToken cancellationToken)
    {
        Form = new CheckoutForm { Province = tinh };
        await ShowAsync(cancellationToken);
    }

    /// <summary>Matches for an old name, while it is typed.</summary>
    public async Task<IActionResult> OnGetOldPlaceAsync([FromQuery(Name = "Form.OldPlace")] string? typed, CancellationToken cancellationToken)
    {
        Matches = await oldAddresses.FindAsync(typed, cancellationToken);
        return Partial("_OldPlaces", Matches);
    }

    public async Task<IActionResult> OnPostAsync([FromForm(Name = "do")] string? action, string? pick, CancellationToken cancellationToken)
    {
        ModelState.Clear(); // every field is text; what is wrong is said below
        if (pick is not null && await places.ProvinceOfAsync(pick, cancellationToken) is { } province)
            (Form.Province, Form.Commune) = (province, pick);
        else if (action == "find")
            Matches = await oldAddresses.FindAsync(Form.OldPlace, cancellationToken);
        else if (action == "order" && await OrderAsync(cancellationToken) is { } ordered)
            return ordered;
        await ShowAsync(cancellationToken);
        return Page();
    }

    /// <returns>Where to go; null shows the page again with what is to be said.</returns>
    private async Task<IActionResult?> OrderAsync(CancellationToken cancellationToken)
    {
        var cart = cookies.CartId is { } id ? await carts.FindAsync(id, cancellationToken) : null;
        var (details, problems) = await check.ReadAsync(Form.ToInput(), cart?.IsForAdults ?? false, cancellationToken);
        foreach (var (field, problem) in problems)
            ModelState.AddModelError($"Form.{(field == CheckoutField.Age ? nameof(Form.Adult) : field.ToString())}", ShopWords.Problem(field, problem, T));
        if (details is null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return null;
        }

        if (!Guid.TryParseExact(Form.Key, "N", out var key)
            || !int.TryParse(Form.Version, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            || !long.TryParse(Form.Total, NumberStyles.None, CultureInfo.InvariantCulture, out var total))
        {
            return BadRequest();
        }

        var command = new PlaceOrderCommand(cookies.CartId, version, new Money(total), Form.Stamp ?? "", key, details, T.IsEnglish);
        return Answer(await placeOrder.HandleAsync(command, cart, cancellationToken));
    }

    private StatusCodeResult? Answer(PlaceOrderResult result)
    {
        switch (result)
        {
            case PlaceOrderResult.Placed placed:
                if (!string.IsNullOrWhiteSpace(Form.Email)) // without an address there is no letter
                    outbox.Wake();
                cookies.ForgetCart();
                cookies.RememberOrder(placed.OrderNumber, placed.AccessToken);
                return SeeOther(Url.Content($"~/don-hang/{placed.OrderNumber}"));
            case PlaceOrderResult.CartEmpty:
                return SeeOther(Url.Content("~/gio-hang"));
            case PlaceOrderResult.CartChanged:
            case PlaceOrderResult.OutOfStock:
                LookAgain = T["Giỏ hàng hoặc phí gửi vừa đổi. Hãy xem tổng mới rồi bấm Đặt hàng lần nữa.", "The cart or the freight has just changed. Look at the new total, then press Place order again."];
                break;
            case PlaceOrderResult.NoFreight: // said where the freight stands
                LookAgain = T["Chưa tính được phí gửi cho đơn này, nên chưa đặt được.", "The freight of this order cannot be worked out, so it was not placed."];
                break;
            case PlaceOrderResult.OverCashLimit over:
                LookAgain = T[$"Đơn trả tiền khi nhận nhiều nhất {T.Money(over.Limit.Dong)}. Hãy bớt hàng hoặc chia thành hai đơn.", $"An order paid on arrival is at most {T.Money(over.Limit.Dong)}. Take fewer things, or make two orders."];
                break;
            default:
                throw new UnreachableException($"No page for {result}.");
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        return null;
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Meta = HeadOf(hasCart: false);
        if (!Guid.TryParseExact(Form.Key, "N", out _))
            Form.Key = Guid.NewGuid().ToString("N");
        Provinces = await places.ProvincesAsync(cancellationToken);
        Communes = await places.CommunesAsync(Form.Province, cancellationToken);
        Form.Commune = await places.KnownCommuneAsync(Form.Province, Form.Commune, cancellationToken);
        if (cookies.CartId is not { } id || await carts.FindAsync(id, cancellationToken) is not { } cart)
            return;
        var place = await places.NameAsync(Form.Province, Form.Commune, cancellationToken);
        var quote = place is null && await freight.IsConfiguredAsync(cancellationToken) ? null
            : await freight.QuoteAsync(cart, Form.Province ?? "", Form.Commune, cancellationToken);
        Review = new CheckoutReview(cart, quote, place, options.Demo, IsUpdate: false);
        Meta = HeadOf(hasCart: true);
    }

    // A search engine has no cart, so it only ever meets the empty page; the one with a cart is judged as any other page.
    private PageMeta HeadOf(bool hasCart) => new(T["Đặt hàng", "Check out"])
    {
        Description = T["Một trang: người nhận, nơi nhận, trả tiền khi nhận. Phí gửi hiện trước khi đặt.", "One page: who, where to, pay on arrival. Freight is shown before you order."],
        NoIndex = !hasCart,
    };
}
