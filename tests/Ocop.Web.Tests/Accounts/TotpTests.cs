using Ocop.Web.Accounts.SecondFactor;

namespace Ocop.Web.Tests.Accounts;

public sealed class TotpTests
{
    private const string Secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"; // "12345678901234567890" in Base32

    // RFC 6238, appendix B; the last six of its eight digits
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code) =>
        Totp.CodeAt(Secret, DateTimeOffset.FromUnixTimeSeconds(second)).ShouldBe(code);

    [Fact]
    public void A_clock_half_a_minute_off_is_forgiven_and_more_is_not()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

        foreach (var off in new[] { -30, 0, 30 })
            Totp.StepOf(Secret, Totp.CodeAt(Secret, now.AddSeconds(off)), now, 0).ShouldNotBeNull();
        foreach (var off in new[] { -90, 90 })
            Totp.StepOf(Secret, Totp.CodeAt(Secret, now.AddSeconds(off)), now, 0).ShouldBeNull();
        Totp.StepOf(Secret, "", now, 0).ShouldBeNull();
    }

    [Fact]
    public void A_step_that_was_used_does_not_count_again()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = Totp.StepOf(Secret, Totp.CodeAt(Secret, now), now, 0)!.Value;

        Totp.StepOf(Secret, Totp.CodeAt(Secret, now), now, step).ShouldBeNull();
        Totp.StepOf(Secret, Totp.CodeAt(Secret, now.AddSeconds(30)), now, step).ShouldBe(step + 1);
    }

    [Fact]
    public void Recovery_codes_are_read_as_people_type_them()
    {
        var code = RecoveryCodes.New();

        code.Length.ShouldBe(19);
        RecoveryCodes.Hash($" {code.ToUpperInvariant().Replace('-', ' ')} ").ShouldBe(RecoveryCodes.Hash(code));
        RecoveryCodes.Hash("123456").ShouldBeNull();
    }
}
