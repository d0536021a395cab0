using Ocop.Catalog.Misuse;

namespace Ocop.Catalog.Tests.Misuse;

public sealed class MisuseReportCheckTests
{
    private static readonly MisuseReportInput Good = new()
    {
        Kind = "FakeProduct",
        Product = "Cốm Na Lo",
        Text = "Gói không có tên người làm, tem mờ.",
    };

    [Fact]
    public void What_is_needed_is_little()
    {
        var (report, problems) = MisuseReportCheck.Read(Good);

        problems.ShouldBeEmpty();
        report!.Facts.Product.ShouldBe("Cốm Na Lo");
        report.ContactName.ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("0")]
    [InlineData("fakeproduct")]
    [InlineData("FakeProduct, Unsafe")]
    [InlineData("Withdrawn")]
    public void A_kind_that_is_none_is_refused(string kind) => FieldsOf(Good with { Kind = kind }).ShouldBe(["Kind"]);

    [Fact]
    public void Something_to_find_it_by_is_needed() => FieldsOf(Good with { Product = " " }).ShouldBe(["Product"]);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://a.vn/b")]
    [InlineData("https://")]
    [InlineData("cửa hàng")]
    [InlineData("data:text/html,x")]
    public void A_link_that_is_none_is_refused(string link) => FieldsOf(Good with { Link = link }).ShouldBe(["Link"]);

    [Fact]
    public void A_link_as_the_browser_shows_it_becomes_whole() =>
        MisuseReportCheck.Read(Good with { Link = "shop.example.vn/com" }).Report!.Facts.Link.ShouldBe("https://shop.example.vn/com");

    [Theory]
    [InlineData("Name", "Trần Thu Hà")]
    [InlineData("Phone", "0901 234 567")]
    [InlineData("Email", "ha@example.vn")]
    public void Contact_data_are_not_kept_without_consent(string field, string value)
    {
        var input = field switch
        {
            "Name" => Good with { Name = value },
            "Phone" => Good with { Phone = value },
            _ => Good with { Email = value },
        };

        FieldsOf(input).ShouldBe(["MayKeepContact"]);
        FieldsOf(input with { MayKeepContact = true }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("123")]
    [InlineData("gọi tôi nhé 0901234567")]
    [InlineData("0901234567890123")]
    public void A_phone_number_that_is_none_is_refused(string phone) => FieldsOf(Good with { Phone = phone, MayKeepContact = true }).ShouldBe(["Phone"]);

    [Theory]
    [InlineData("ha")]
    [InlineData("ha@")]
    [InlineData("ha@xa")]
    [InlineData("Hà <ha@example.vn>")]
    [InlineData("ha@example.vn\r\nBcc: a@b.vn")]
    public void An_address_that_is_none_is_refused(string email) => FieldsOf(Good with { Email = email, MayKeepContact = true }).ShouldBe(["Email"]);

    [Fact]
    public void Letters_are_composed_and_controls_taken_out()
    {
        var facts = MisuseReportCheck.Read(Good with { Product = "Co\u0302\u0301m\u0000\u001b Na Lo", Text = "Dòng một\r\nDòng hai\u0007" }).Report!.Facts;

        facts.Product.ShouldBe("Cốm   Na Lo");
        facts.Text.ShouldBe("Dòng một\nDòng hai");
    }

    [Fact]
    public void Longer_than_its_column_is_refused() =>
        FieldsOf(Good with { Seller = new string('x', 201), Text = new string('x', 4001), Code = new string('x', 41) }).ShouldBe(["Code", "Seller", "Text"]);

    private static IEnumerable<string> FieldsOf(MisuseReportInput input) => MisuseReportCheck.Read(input).Problems.Select(problem => problem.Field);
}
