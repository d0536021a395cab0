using System.Text;
using Ocop.Web.Mail;

namespace Ocop.Web.Tests.Commerce;

public sealed class MimeWriterTests
{
    private static readonly Letter Sample = new(
        "order-placed/OC-1", "ha@example.vn", "Đã nhận đơn OC-7K2M-9XQ4-HTWE, cảm ơn bạn đã mua của người làm ra 🌾", "Chào bạn\n.\nFrom đây", "<p>Chào</p>", "vi",
        new DateTimeOffset(2026, 11, 23, 9, 5, 0, TimeSpan.FromHours(7)));

    [Fact]
    public void Every_line_is_short_and_ascii_and_ends_as_the_standard_says()
    {
        var message = MimeWriter.Write(Sample, "Ocop, đặc sản", "don-hang@ocop.example.vn", "ocop.example.vn");

        message.ShouldAllBe(letter => letter < 128);
        message.Split("\r\n").ShouldAllBe(line => line.Length <= 78 && !line.Contains('\n') && !line.Contains('\r'));
        message.ShouldContain("\r\nDate: Mon, 23 Nov 2026 02:05:00 +0000\r\n");
        message.ShouldContain("\r\nMIME-Version: 1.0\r\n");
        message.ShouldContain("Message-ID: <ocop-");
    }

    [Fact]
    public void The_subject_is_read_back_as_it_was_written()
    {
        var message = MimeWriter.Write(Sample, "Ocop", "don-hang@ocop.example.vn", "ocop.example.vn");
        var header = message[message.IndexOf("Subject: ", StringComparison.Ordinal)..message.IndexOf("\r\nDate:", StringComparison.Ordinal)]["Subject: ".Length..];

        var words = header.Split("\r\n ").Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word["=?UTF-8?B?".Length..^2])));

        string.Concat(words).ShouldBe(Sample.Subject);
        header.Split("\r\n ").ShouldAllBe(word => word.Length <= 75);
    }

    [Theory]
    [InlineData("ha@example.vn\r\nBcc: all@example.vn")]
    [InlineData("ha@example.vn>, <all@example.vn")]
    [InlineData("hà@example.vn")]
    public void No_address_can_add_a_header_or_a_receiver(string to) =>
        Should.Throw<ArgumentException>(() => MimeWriter.Write(Sample with { To = to }, "Ocop", "don-hang@ocop.example.vn", "ocop.example.vn"));
}
