using Ocop.Commerce;
using Ocop.Commerce.Carts;
using Ocop.Commerce.Shipping;

namespace Ocop.Web.Pages.Checkout;

/// <summary>What the buyer looks at before ordering: the goods, the freight to the place chosen, the total.</summary>
/// <param name="Freight">Null before a place is chosen.</param>
/// <param name="Place">"Xã Phú Nghĩa, Hà Nội".</param>
/// <param name="IsUpdate">Sent to a page that is open already, to replace what it shows.</param>
public sealed record CheckoutReview(PricedCart Cart, CartFreight? Freight, string? Place, bool IsDemo, bool IsUpdate)
{
    public Money Total => Cart.Goods + (Freight is CartFreight.Quoted quoted ? quoted.Total : Money.Zero);

    public bool IsComplete => Freight is CartFreight.Quoted;

    /// <summary>htmx replaces the element of the same id.</summary>
    public string? Swap => IsUpdate ? "true" : null;
}
