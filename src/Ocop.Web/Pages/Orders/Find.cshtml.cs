using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Commerce.Checkout;
using Ocop.Commerce.Orders;
using Ocop.Web.Components;
using Ocop.Web.Security;
using Ocop.Web.Shop;

namespace Ocop.Web.Pages.Orders;

/// <summary>Finds an order by number and phone, by post so that neither stands in an address. Whatever is wrong, the answer is the same.</summary>
[EnableRateLimiting(RateLimits.OrderLookup)]
public sealed class FindModel(OrderQueries orders, BuyerCookies cookies) : PersonalPage
{
    public OrderLookup Lookup { get; private set; } = new();

    public IActionResult OnGet() => Redirect(Url.Content("~/don-hang"));

    public async Task<IActionResult> OnPostAsync(string? number, string? phone, CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Theo dõi đơn hàng", "Follow an order"]) { NoIndex = true };
        ModelState.Clear();
        Lookup = new OrderLookup { Number = number, Phone = phone };
        var (dialled, problem) = PhoneNumber.Read(phone);
        if (problem is not null)
            ModelState.AddModelError(nameof(OrderLookup.Phone), ShopWords.Problem(CheckoutField.Phone, problem, T));
        else if (await orders.FindTokenAsync(OrderNumber.Normalise(number) ?? "", dialled, cancellationToken) is { } token)
            return Open(OrderNumber.Normalise(number)!, token);
        else
            ModelState.AddModelError(nameof(OrderLookup.Number), T["Không có đơn nào với mã và số điện thoại này. Xem lại cả hai", "There is no order with this number and phone. Check both"]);

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private StatusCodeResult Open(string number, string token)
    {
        cookies.RememberOrder(number, token);
        return SeeOther(Url.Content($"~/don-hang/{number}"));
    }
}
