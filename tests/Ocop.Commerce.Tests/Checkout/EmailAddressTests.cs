using Ocop.Commerce.Checkout;

namespace Ocop.Commerce.Tests.Checkout;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("ha@example.vn")]
    [InlineData(" thu.ha+ocop@mail.example.com.vn ")]
    public void An_address_is_kept(string typed) => EmailAddress.Read(typed).ShouldBe((typed.Trim(), null));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void None_is_no_mistake(string? typed) => EmailAddress.Read(typed).ShouldBe((null, null));

    [Theory]
    [InlineData("ha")]
    [InlineData("ha@vn")]
    [InlineData("ha@@example.vn")]
    [InlineData("ha@example.vn\r\nBcc: all@example.vn")]
    [InlineData("ha@example.vn, other@example.vn")]
    [InlineData("\"a b\"@example.vn")]
    [InlineData("hà@example.vn")]
    [InlineData("ha@-example.vn")]
    public void What_could_mean_more_than_one_address_is_refused(string typed) =>
        EmailAddress.Read(typed).Problem!.Kind.ShouldBe(FieldProblemKind.Email);

    [Fact]
    public void A_long_one_is_refused_at_once() =>
        EmailAddress.Read(new string('a', 1_000_000) + "@example.vn").Problem.ShouldNotBeNull();
}
