using Ocop.Commerce.Orders;

namespace Ocop.Commerce.Tests.Orders;

public sealed class OrderNumberTests
{
    [Fact]
    public void Ten_thousand_numbers_are_all_different_and_follow_no_order()
    {
        var numbers = Enumerable.Range(0, 10_000).Select(_ => OrderNumber.New()).ToList();

        numbers.Distinct().Count().ShouldBe(numbers.Count);
        numbers.SequenceEqual(numbers.Order(StringComparer.Ordinal)).ShouldBeFalse();
        numbers.ShouldAllBe(number => number.Length == OrderNumber.Length && OrderNumber.Normalise(number) == number);
    }

    [Fact]
    public void A_number_is_understood_as_people_type_it()
    {
        var number = OrderNumber.New();

        OrderNumber.Normalise(number.ToLowerInvariant().Replace('-', ' ')).ShouldBe(number);
        OrderNumber.Normalise(" " + number.Replace("-", "", StringComparison.Ordinal)).ShouldBe(number);
    }

    [Fact]
    public void A_wrong_letter_and_a_swap_are_found()
    {
        var letters = OrderNumber.New().Replace("-", "", StringComparison.Ordinal)[2..];
        for (var place = 0; place < letters.Length; place++)
        {
            var other = letters[place] == 'A' ? 'B' : 'A';
            OrderNumber.Normalise("OC" + letters[..place] + other + letters[(place + 1)..]).ShouldBeNull();
            if (place > 0 && letters[place] != letters[place - 1])
                OrderNumber.Normalise("OC" + letters[..(place - 1)] + letters[place] + letters[place - 1] + letters[(place + 1)..]).ShouldBeNull();
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("OC")]
    [InlineData("../../etc/passwd")]
    [InlineData("OC-0000-0000-0000")]
    [InlineData("' OR 1=1 --")]
    public void Anything_else_is_no_number(string? typed) => OrderNumber.Normalise(typed).ShouldBeNull();
}
