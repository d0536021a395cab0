using Ocop.Catalog;
using Ocop.Web.Language;

namespace Ocop.Web.Tests.Language;

public sealed class LangTests
{
    private static readonly Lang Vi = new();
    private static readonly Lang En = new() { IsEnglish = true };

    [Theory]
    [InlineData(0, "0\u00a0₫")]
    [InlineData(65_000, "65.000\u00a0₫")]
    [InlineData(1_250_000_000_000, "1.250.000.000.000\u00a0₫")]
    [InlineData(-28_000, "−28.000\u00a0₫")]
    public void Money_has_dots_and_a_space_that_does_not_break(long dong, string text)
    {
        Vi.Money(dong).ShouldBe(text);
        En.Money(dong).ShouldBe(text);
    }

    [Fact]
    public void Days_are_written_as_each_language_writes_them()
    {
        var day = new DateOnly(2028, 6, 30);

        Vi.Date(day).ShouldBe("30/6/2028");
        En.Date(day).ShouldBe("30 June 2028");
    }

    [Fact]
    public void An_instant_falls_on_the_day_it_is_in_Vietnam()
    {
        var lateInUtc = new DateTimeOffset(2026, 11, 21, 18, 15, 0, TimeSpan.Zero);

        Vi.Date(lateInUtc).ShouldBe("22/11/2026");
        Vi.Time(lateInUtc).ShouldBe("1:15, 22/11/2026");
        En.Time(lateInUtc).ShouldBe("22 November 2026, 1:15");
    }

    [Fact]
    public void English_falls_back_to_Vietnamese_and_can_say_so()
    {
        var both = new LocalText("Cốm", "Young rice");
        var one = new LocalText("Cốm");

        En.Of(both).ShouldBe("Young rice");
        En.FallsBack(both).ShouldBeFalse();
        En.Of(one).ShouldBe("Cốm");
        En.FallsBack(one).ShouldBeTrue();
        Vi.FallsBack(one).ShouldBeFalse();
    }

    [Theory]
    [InlineData(500, "500\u00a0g", "500\u00a0g")]
    [InlineData(1000, "1\u00a0kg", "1\u00a0kg")]
    [InlineData(1250, "1,25\u00a0kg", "1.25\u00a0kg")]
    public void Weights_change_to_kilograms_at_one(int grams, string vi, string en)
    {
        Vi.Weight(grams).ShouldBe(vi);
        En.Weight(grams).ShouldBe(en);
    }
}
