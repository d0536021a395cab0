namespace Ocop.Commerce.Offers;

/// <summary>What a public page says about stock. Only a step from one to another is a public change.</summary>
/// <remarks>Pages are cached whole; an exact number on them would be stale at the next order.</remarks>
public enum Availability
{
    InStock,

    /// <summary>At most <see cref="Availabilities.LowLimit"/> left.</summary>
    Low,

    SoldOut,
}

public static class Availabilities
{
    public const int LowLimit = 5;

    public static Availability Of(int available) =>
        available <= 0 ? Availability.SoldOut : available <= LowLimit ? Availability.Low : Availability.InStock;
}
