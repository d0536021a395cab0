using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Commerce.Orders;
using Ocop.Web.Components;
using Ocop.Web.Hosting;
using Ocop.Web.Jobs;
using Ocop.Web.Security;
using Ocop.Web.Shop;

namespace Ocop.Web.Pages.Orders;

/// <summary>An order for whoever has its link. The token of the link moves into a cookie, so that it stays in no address bar and no history.</summary>
[EnableRateLimiting(RateLimits.Shop)]
public sealed class DetailsModel(
    OrderQueries orders, CancelOrder cancelOrder, BuyerCookies cookies, OutboxWorker outbox, OcopOptions options) : PersonalPage
{
    public OrderPage Order { get; private set; } = null!;

    /// <summary>The order was past cancelling when the buyer asked.</summary>
    public bool IsTooLate { get; private set; }

    public bool IsDemo => options.Demo;

    public async Task<IActionResult> OnGetAsync(string number, string? t, CancellationToken cancellationToken)
    {
        if (t is not null)
            return await OpenLinkAsync(number, t, cancellationToken);
        return await ShowAsync(number, cancellationToken) ? Page() : Redirect(Url.Content("~/don-hang"));
    }

    public async Task<IActionResult> OnPostCancelAsync(string number, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(number, cancellationToken))
            return NotFound();
        var result = await cancelOrder.HandleAsync(Order.Number, OrderActor.Buyer, "", cancellationToken);
        if (result is OrderChangeResult.Done)
        {
            outbox.Wake();
            return SeeOther(Url.Content($"~/don-hang/{Order.Number}"));
        }

        IsTooLate = true;
        await ShowAsync(number, cancellationToken);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task<IActionResult> OpenLinkAsync(string number, string token, CancellationToken cancellationToken)
    {
        if (OrderNumber.Normalise(number) is not { } known || await orders.FindByTokenAsync(known, token, cancellationToken) is null)
            return NotFound();
        cookies.RememberOrder(known, token);
        return Redirect(Url.Content($"~/don-hang/{known}"));
    }

    private async Task<bool> ShowAsync(string number, CancellationToken cancellationToken)
    {
        if (OrderNumber.Normalise(number) is not { } known || cookies.TokenOf(known) is not { } token
            || await orders.FindByTokenAsync(known, token, cancellationToken) is not { } order)
        {
            return false;
        }

        Order = order;
        Meta = new PageMeta(T[$"Đơn {order.Number}", $"Order {order.Number}"]) { NoIndex = true };
        return true;
    }
}
