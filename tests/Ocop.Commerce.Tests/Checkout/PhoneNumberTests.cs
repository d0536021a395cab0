using Ocop.Commerce.Checkout;

namespace Ocop.Commerce.Tests.Checkout;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("0901234567")]
    [InlineData("090 123 4567")]
    [InlineData("090.123.4567")]
    [InlineData("  (090) 123-4567 ")]
    [InlineData("84901234567")]
    [InlineData("+84901234567")]
    [InlineData("+84 (0) 901 234 567")]
    [InlineData("0084901234567")]
    [InlineData("０９０１２３４５６７")] // full-width digits of a Chinese keyboard
    public void However_a_mobile_number_is_typed_it_is_the_same(string typed) =>
        PhoneNumber.Read(typed).ShouldBe(("+84901234567", null));

    [Theory]
    [InlineData("02143880123", "+842143880123")] // Lào Cai
    [InlineData("024 3825 1234", "+842438251234")] // Hà Nội
    public void A_landline_has_eleven_digits(string typed, string number) => PhoneNumber.Read(typed).ShouldBe((number, null));

    [Theory]
    [InlineData("090123456", 10, 9)]
    [InlineData("09012345678", 10, 11)]
    [InlineData("912345678", 10, 9)] // the 0 is missing
    [InlineData("0214388012", 11, 10)]
    [InlineData("+8490123456", 10, 9)]
    [InlineData("0", 10, 1)]
    public void A_wrong_count_says_how_many_are_needed_and_how_many_there_are(string typed, int wanted, int got) =>
        PhoneNumber.Read(typed).Problem.ShouldBe(new FieldProblem(FieldProblemKind.PhoneDigits, wanted, got));

    [Theory]
    [InlineData(null, FieldProblemKind.Missing)]
    [InlineData("   ", FieldProblemKind.Missing)]
    [InlineData("0101234567", FieldProblemKind.PhonePrefix)]
    [InlineData("1900123456", FieldProblemKind.PhonePrefix)]
    [InlineData("+1 212 555 0100", FieldProblemKind.PhoneAbroad)]
    [InlineData("gọi cho tôi", FieldProblemKind.PhoneCharacters)]
    [InlineData("0901234567<script>", FieldProblemKind.PhoneCharacters)]
    [InlineData("0901234567 ext 5", FieldProblemKind.PhoneCharacters)]
    [InlineData("090123\u202e4567", FieldProblemKind.PhoneCharacters)]
    public void What_is_no_number_here_is_refused_with_the_reason(string? typed, FieldProblemKind kind) =>
        PhoneNumber.Read(typed).Problem!.Kind.ShouldBe(kind);

    [Fact]
    public void A_number_of_any_length_is_answered_at_once() =>
        PhoneNumber.Read(new string('0', 1_000_000)).Problem!.Kind.ShouldBe(FieldProblemKind.PhoneCharacters);

    [Fact]
    public void A_mask_shows_three_digits() => PhoneNumber.Mask("+84901234567").ShouldBe("•••• ••• 567");
}
