using Ocop.Web.Components.Words;

namespace Ocop.Web.Tests.Components;

public sealed class CutTests
{
    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc")]
    [InlineData("ab🌾", 3, "ab")]
    [InlineData("a🌾b", 3, "a🌾")]
    public void A_sign_of_two_halves_stays_whole(string text, int length, string cut) => Cut.To(text, length).ShouldBe(cut);
}
