namespace Ocop.Commerce.Checkout;

/// <summary>The limits of an order, in one place (docs/limits.md).</summary>
public static class CheckoutLimits
{
    public const int NameLength = 80;
    public const int StreetLength = 200;
    public const int NoteLength = 300;

    /// <summary>More than this a carrier does not collect in cash at a door: 20,000,000 ₫, freight included.</summary>
    public static readonly Money MaxCashOnDelivery = new(20_000_000);
}
