using FsCheck;
using FsCheck.Fluent;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Tests.Products;

public sealed class GtinTests
{
    [Theory]
    [InlineData("4006381333931", true)] // the example of GS1's own manual
    [InlineData("96385074", true)] // GTIN-8
    [InlineData("036000291452", true)] // GTIN-12
    [InlineData("4006381333932", false)]
    [InlineData("893456789012", false)]
    [InlineData("", false)]
    [InlineData("40063813339３1", false)] // a full-width digit
    public void The_check_digit_decides(string number, bool expected) => Gtin.IsValid(number).ShouldBe(expected);

    [Fact]
    public void One_wrong_digit_is_always_found() =>
        Prop.ForAll(
            (from digits in Gen.ArrayOf(Gen.Choose(0, 9), 12)
             from place in Gen.Choose(0, 12)
             from step in Gen.Choose(1, 9)
             select (digits, place, step)).ToArbitrary(),
            given =>
            {
                var number = string.Concat(given.digits);
                number += Gtin.CheckDigit(number);
                var wrong = number.ToCharArray();
                wrong[given.place] = (char)('0' + (wrong[given.place] - '0' + given.step) % 10);
                return Gtin.IsValid(number) && !Gtin.IsValid(new string(wrong));
            }).QuickCheckThrowOnFailure();
}
