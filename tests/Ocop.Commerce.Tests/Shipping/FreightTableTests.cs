using Ocop.Commerce.Shipping;

namespace Ocop.Commerce.Tests.Shipping;

public sealed class FreightTableTests
{
    private static readonly FreightTable Table = TestFreight.Table;

    [Theory]
    [InlineData("15", "15", 500, 20_000)]
    [InlineData("15", "15", 2_000, 20_000)] // the weight of a step belongs to it
    [InlineData("15", "15", 2_001, 40_000)]
    [InlineData("15", "12", 500, 30_000)] // another province of the same region
    [InlineData("15", "01", 1_000, 30_000)]
    [InlineData("01", "15", 1_001, 50_000)] // the same way back
    public void The_fee_follows_zone_and_weight(string from, string to, int grams, long fee) =>
        Table.Quote(from, to, null, grams).ShouldNotBeNull().Fee.ShouldBe(new Money(fee));

    [Fact]
    public void A_remote_commune_costs_and_takes_more() =>
        Table.Quote("15", "15", "02842", 500).ShouldBe(new FreightQuote(new Money(30_000), 3, 4));

    [Theory]
    [InlineData("15", "01", 30_001)] // heavier than the last step
    [InlineData("15", "38", 500)] // no zone between these regions
    [InlineData("15", "99", 500)] // no such province
    [InlineData("15", "01", 0)]
    public void Where_the_table_ends_there_is_no_fee(string from, string to, int grams) =>
        Table.Quote(from, to, null, grams).ShouldBeNull();
}
