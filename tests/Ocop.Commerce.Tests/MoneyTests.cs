namespace Ocop.Commerce.Tests;

public sealed class MoneyTests
{
    [Fact]
    public void A_sum_that_does_not_fit_is_a_fault_not_a_small_number()
    {
        Should.Throw<OverflowException>(() => new Money(long.MaxValue) + new Money(1));
        Should.Throw<OverflowException>(() => new Money(long.MaxValue) * 2);
    }

    [Theory]
    [InlineData(65_000, 500, 130_000)]
    [InlineData(100, 3, 33_333)]
    [InlineData(1, 2_000, 1)] // half a đồng counts as one
    public void The_price_of_a_kilogram_is_rounded_to_whole_dong(long price, int grams, long perKilogram) =>
        new Money(price).PerKilogram(grams).ShouldBe(new Money(perKilogram));
}
