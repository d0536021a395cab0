using System.Text;
using Ocop.Catalog.Register.Feed;

namespace Ocop.Catalog.Tests.Register.Feed;

public sealed class IncomingPageTests
{
    private const string Good = """
        {"id":"01934d4e-7a52-7c11-8f3e-0a5d4be07d2a","revision":5,"versions":{},"code":"OC-7K2M-9XQ4","product":{"name":"Chè"},"stars":4,
         "decision":{"year":2024},"validFrom":"2024-05-06","validUntil":"2027-05-06","newField":1}
        """;

    [Fact]
    public void A_record_of_the_future_is_read()
    {
        var record = Single(Good);

        record.TryRead(out var read, out _).ShouldBeTrue();
        (read!.ProductName, read.Stars, read.ValidUntil).ShouldBe(("Chè", 4, new DateOnly(2027, 5, 6)));
        record.Title.ShouldBe("OC-7K2M-9XQ4 · Chè");
    }

    [Theory]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void What_is_no_record_is_kept_once(string text)
    {
        var (first, second) = (Single(text), Single(text));

        first.TryRead(out _, out var faults).ShouldBeFalse();
        faults.ShouldNotBeEmpty();
        second.Id.ShouldBe(first.Id);
    }

    [Theory]
    [InlineData("\"stars\":4", "\"stars\":\"four\"")]
    [InlineData("\"2027-05-06\"", "\"6/5/2027\"")]
    [InlineData("\"2027-05-06\"", "\"2927-05-06\"")]
    [InlineData("OC-7K2M-9XQ4", "OC-0000-1111")]
    [InlineData("\"Chè\"", "\"\"")]
    [InlineData("\"Chè\"", "\"a\\u0007b\"")]
    [InlineData("\"Chè\"", "null")]
    [InlineData("\"revision\":5", "\"revision\":-5")]
    [InlineData("\"decision\":{\"year\":2024},", "")]
    [InlineData("\"product\":{\"name\":\"Chè\"},", "")]
    [InlineData("\"year\":2024", "\"year\":2024,\"issuerLevel\":\"King\"")]
    [InlineData("\"year\":2024", "\"year\":2024,\"issuerLevel\":\"1\"")]
    [InlineData("\"newField\":1", "\"edition\":\"Decision9\"")]
    [InlineData("\"newField\":1", "\"withdrawal\":{\"on\":\"2026-01-01\",\"ground\":\"Whim\"}")]
    [InlineData("\"newField\":1", "\"withdrawal\":{\"ground\":\"UntrueFile\"}")]
    [InlineData("\"newField\":1", "\"score\":181")]
    public void A_broken_record_says_what_is_wrong(string right, string wrong)
    {
        Good.ShouldContain(right);
        var record = Single(Good.Replace(right, wrong, StringComparison.Ordinal));

        record.TryRead(out _, out var faults).ShouldBeFalse();
        faults.ShouldNotBeEmpty();
        record.Id.ShouldBe("01934d4e-7a52-7c11-8f3e-0a5d4be07d2a");
    }

    [Fact]
    public void A_removal_needs_no_more_than_its_id()
    {
        var record = Single("""{"id":"01934d4e-7a52-7c11-8f3e-0a5d4be07d2a","revision":9,"versions":{},"isRemoved":true}""");

        record.TryRead(out var read, out _).ShouldBeTrue();
        (read!.IsRemoved, read.Revision).ShouldBe((true, 9));
    }

    [Fact]
    public void One_broken_record_does_not_spoil_the_page()
    {
        var page = IncomingPage.Read(Encoding.UTF8.GetBytes(
            $$"""{"register":"{{Guid.NewGuid()}}","items":[{{Good}},{"id":5},{{Good}}],"next":"n","hasMore":true}"""));

        page.Records.Count(record => record.TryRead(out _, out _)).ShouldBe(2);
        (page.Next, page.HasMore).ShouldBe(("n", true));
    }

    private static IncomingRecord Single(string json) => IncomingRecord.Read(json);
}
