using System.Net;
using Ocop.Web.Sync;

namespace Ocop.Web.Tests.Sync;

public sealed class FeedSecurityTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.0.9")]
    [InlineData("10.1.2.3")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("224.0.0.1")]
    [InlineData("255.255.255.255")]
    [InlineData("::1")]
    [InlineData("::")]
    [InlineData("fe80::1")]
    [InlineData("fd00::1")]
    [InlineData("ff02::1")]
    [InlineData("::ffff:10.0.0.1")]
    [InlineData("64:ff9b::10.0.0.1")]
    [InlineData("2002:0a00:0001::1")]
    [InlineData("::127.0.0.1")]
    public void Inside(string address) => PrivateNetworks.Contains(IPAddress.Parse(address)).ShouldBeTrue();

    [Theory]
    [InlineData("8.8.8.8")]
    [InlineData("172.15.0.1")]
    [InlineData("172.32.0.1")]
    [InlineData("203.162.4.191")]
    [InlineData("2405:4800::1")]
    [InlineData("64:ff9b::8.8.8.8")]
    [InlineData("::ffff:8.8.8.8")]
    public void Outside(string address) => PrivateNetworks.Contains(IPAddress.Parse(address)).ShouldBeFalse();

    [Fact]
    public void A_token_is_known_by_its_hash_alone()
    {
        var token = FeedToken.New();

        FeedToken.Parse(token.Text).ShouldBe(token);
        token.Matches(FeedToken.Parse(token.Text)!.Hash()).ShouldBeTrue();
        (token with { Text = FeedToken.New().Text }).Matches(token.Hash()).ShouldBeFalse();
        token.ToString().ShouldBe(token.KeyId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ocop_")]
    [InlineData("ocop_0123456789abcdef_short")]
    [InlineData("OCOP_0123456789abcdef_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("ocop_0123456789ABCDEF_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void What_is_no_token_is_not_looked_up(string text) => FeedToken.Parse(text).ShouldBeNull();

    [Theory]
    [InlineData("t=1,v1=")]
    [InlineData("v1=00,t=1")]
    [InlineData("t=-1,v1=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("t=99999999999999999999,v1=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("t=1,v1=zz00000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("t=1,v1=00,v2=00")]
    public void What_is_no_signature_is_none(string header) =>
        FeedSignature.Check("key", header, [], Now, out _).ShouldBe(SignatureVerdict.Missing);

    [Fact]
    public void A_signature_covers_time_and_body()
    {
        var signature = FeedSignature.Write("key", Now, "body"u8);

        FeedSignature.Check("key", signature, "body"u8, Now.AddMinutes(5), out var signedAt).ShouldBe(SignatureVerdict.Right);
        signedAt.ShouldBe(Now);
        FeedSignature.Check("key", signature, "Body"u8, Now, out _).ShouldBe(SignatureVerdict.Wrong);
        FeedSignature.Check("key", signature.Replace("t=1", "t=2", StringComparison.Ordinal), "body"u8, Now, out _).ShouldBe(SignatureVerdict.Wrong);
        FeedSignature.Check("key", signature, "body"u8, Now.AddMinutes(6), out _).ShouldBe(SignatureVerdict.Stale);
    }

    [Theory]
    [InlineData("15m", true)]
    [InlineData("2h", true)]
    [InlineData("10 2 * * *", true)]
    [InlineData("*/5 7-18 * * 1-5", true)]
    [InlineData("0m", false)]
    [InlineData("500h", false)]
    [InlineData("15", false)]
    [InlineData("61 * * * *", false)]
    [InlineData("* * * * * *", false)]
    [InlineData("", false)]
    public void A_schedule_is_a_span_or_five_fields(string text, bool isOne) => (FeedSchedule.Parse(text) is not null).ShouldBe(isOne);
}
