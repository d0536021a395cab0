using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ocop.Commerce.Checkout;

namespace Ocop.Commerce.Tests.Checkout;

public sealed class PlainTextTests
{
    [Fact]
    public void Text_becomes_composed_and_single_spaced() =>
        PlainText.Read(" Trần\tThu \n Hà ".Normalize(NormalizationForm.FormD), 80).ShouldBe(("Trần Thu Hà", null));

    [Theory]
    [InlineData("a\0b")]
    [InlineData("a\u0007b")]
    [InlineData("a\u202egnp.exe")]
    [InlineData("a\u2066b")]
    [InlineData("a\ufffdb")]
    [InlineData("a\ue000b")]
    public void Characters_that_deceive_or_break_are_refused(string typed) =>
        PlainText.Read(typed, 80).Problem.ShouldBe(FieldProblem.ForbiddenCharacters);

    [Fact]
    public void Half_a_character_is_refused()
    {
        foreach (var typed in new[] { "a\ud800b", "\udc00", "a\ud83d", "\udc00\ud800" })
            PlainText.Read(typed, 80).Problem.ShouldBe(FieldProblem.ForbiddenCharacters);
    }

    [Theory]
    [InlineData("Nguyễn Văn A 🌾")]
    [InlineData("Vàng Thị Sín Ơ'Brien")]
    [InlineData("=1+1; DROP TABLE Orders --")]
    [InlineData("<script>alert(1)</script>")]
    public void Everything_else_is_only_text(string typed) => PlainText.Read(typed, 80).ShouldBe((typed, null));

    [Theory]
    [InlineData(81)]
    [InlineData(10_000)]
    [InlineData(5_000_000)]
    public void Too_long_is_too_long(int length) =>
        PlainText.Read(new string('ế', length), 80).Problem.ShouldBe(FieldProblem.TooLong(80));

    [Fact]
    public void No_text_makes_it_throw_and_what_passes_passes_again() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string?>(), typed =>
        {
            var (text, problem) = PlainText.Read(typed, 200);
            return problem is not null || PlainText.Read(text, 200) == (text, null);
        }).QuickCheckThrowOnFailure();
}
