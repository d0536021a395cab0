using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Commerce.Carts;
using Ocop.Commerce.Offers;
using Ocop.Web.Components;
using Ocop.Web.Security;
using Ocop.Web.Shop;

namespace Ocop.Web.Pages.Cart;

/// <summary>Takes the form of a product page. That page is cached for everybody, so there is no token: the same-origin guard stands in.</summary>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(RateLimits.Shop)]
public sealed class AddModel(SetCartLine setCartLine, BuyerCookies cookies) : PersonalPage
{
    public SetCartLineResult.Saved? Added { get; private set; }

    /// <summary>Why nothing was put into the cart.</summary>
    public string? Refusal { get; private set; }

    public IActionResult OnGet() => Redirect(Url.Content("~/gio-hang"));

    public async Task<IActionResult> OnPostAsync(string? offer, CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Giỏ hàng", "Cart"]) { NoIndex = true };
        if (!Guid.TryParseExact(offer, "D", out var id))
            return Refuse(StatusCodes.Status400BadRequest, T["Hãy chọn một gói trước", "Choose a pack first"]);
        if (!int.TryParse(Request.Form.TryGetValue("quantity", out var quantity) ? quantity : "1", NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return Refuse(StatusCodes.Status422UnprocessableEntity, T["Số lượng phải là số nguyên từ 1", "The quantity must be a whole number from 1"]);

        switch (await setCartLine.HandleAsync(new SetCartLineCommand(cookies.CartId, new OfferId(id), count), cancellationToken))
        {
            case SetCartLineResult.Saved saved:
                Added = saved;
                cookies.RememberCart(saved.CartId, saved.Count);
                return IsHtmx ? Partial("_Added", this) : SeeOther(Url.Content("~/gio-hang"));
            case SetCartLineResult.QuantityOutOfRange range:
                return Refuse(StatusCodes.Status422UnprocessableEntity, T[$"Mỗi đơn mua từ 1 đến {range.Max} gói này", $"From 1 to {range.Max} of this pack in one order"]);
            case SetCartLineResult.NotEnough { Left: 0 }:
                return Refuse(StatusCodes.Status409Conflict, T["Gói này vừa hết hàng", "This pack has just sold out"]);
            case SetCartLineResult.NotEnough few:
                return Refuse(StatusCodes.Status409Conflict, T[$"Chỉ còn {few.Left} gói", $"Only {few.Left} left"]);
            case SetCartLineResult.CartFull:
                return Refuse(StatusCodes.Status409Conflict, T[$"Giỏ đã có {Commerce.Carts.Cart.MaxLines} món khác nhau. Hãy đặt đơn này trước", $"The cart holds {Commerce.Carts.Cart.MaxLines} different things. Order these first"]);
            default:
                return Refuse(StatusCodes.Status404NotFound, T["Gói này không còn bán ở đây", "This pack is no longer sold here"]);
        }
    }

    private bool IsHtmx => Request.Headers.ContainsKey("HX-Request");

    private IActionResult Refuse(int status, string message)
    {
        Refusal = message;
        if (IsHtmx)
            return Partial("_Added", this); // with 200: htmx drops the content of an error
        Response.StatusCode = status;
        return Page();
    }
}
