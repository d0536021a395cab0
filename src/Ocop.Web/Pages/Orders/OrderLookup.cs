namespace Ocop.Web.Pages.Orders;

/// <summary>The two fields by which a guest finds an order again.</summary>
public sealed class OrderLookup
{
    public string? Number { get; set; }

    public string? Phone { get; set; }
}
