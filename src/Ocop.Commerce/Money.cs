namespace Ocop.Commerce;

/// <summary>An exact sum in whole đồng, VAT included. VND has no minor unit (ISO 4217, exponent 0).</summary>
/// <exception cref="OverflowException">A result does not fit 64 bits.</exception>
public readonly record struct Money(long Dong) : IComparable<Money>
{
    public static readonly Money Zero = new(0);

    public static Money operator +(Money left, Money right) => new(checked(left.Dong + right.Dong));

    public static Money operator -(Money left, Money right) => new(checked(left.Dong - right.Dong));

    public static Money operator *(Money price, int quantity) => new(checked(price.Dong * quantity));

    public static bool operator <(Money left, Money right) => left.Dong < right.Dong;

    public static bool operator >(Money left, Money right) => left.Dong > right.Dong;

    public static bool operator <=(Money left, Money right) => left.Dong <= right.Dong;

    public static bool operator >=(Money left, Money right) => left.Dong >= right.Dong;

    /// <summary>The price of a kilogram when this is the price of so many grams, to the nearest đồng.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The weight is not positive.</exception>
    public Money PerKilogram(int grams)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(grams);
        return new Money((long)Math.Round((decimal)Dong * 1000 / grams, MidpointRounding.AwayFromZero));
    }

    public int CompareTo(Money other) => Dong.CompareTo(other.Dong);
}

public static class MoneySums
{
    public static Money Sum<T>(this IEnumerable<T> items, Func<T, Money> amount) =>
        items.Aggregate(Money.Zero, (sum, item) => sum + amount(item));
}
