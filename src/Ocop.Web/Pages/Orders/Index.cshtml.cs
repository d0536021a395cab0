using Microsoft.AspNetCore.RateLimiting;
using Ocop.Web.Components;
using Ocop.Web.Security;
using Ocop.Web.Shop;

namespace Ocop.Web.Pages.Orders;

/// <summary>The form to find an order by number and phone; <see cref="FindModel"/> takes it.</summary>
[EnableRateLimiting(RateLimits.Shop)]
public sealed class IndexModel : PersonalPage
{
    public OrderLookup Lookup { get; } = new();

    public void OnGet(string? number)
    {
        Meta = new PageMeta(T["Theo dõi đơn hàng", "Follow an order"]) { NoIndex = true };
        Lookup.Number = number;
    }
}
