using AngleSharp.Dom;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;

namespace Ocop.Web.Tests.Pages;

/// <summary>The check page in every state, on a clock that moves, in both languages; and what the open data say of the same.</summary>
public abstract class CheckPageTests(StorefrontSite site)
{
    [Theory]
    [InlineData("thu-con-han", "good", "Còn hiệu lực, OCOP 4 sao", "In force, OCOP 4 stars", "Valid")]
    [InlineData("thu-sap-het", "good", "Còn hiệu lực, OCOP 4 sao", "In force, OCOP 4 stars", "Expiring")]
    [InlineData("thu-gia-han", "good", "Đang đánh giá lại, được gia hạn, OCOP 4 sao", "Under re-evaluation, extended, OCOP 4 stars", "Extended")]
    [InlineData("thu-het-han", "care", "Đã hết hạn từ 22/11/2026", "Expired since 22 November 2026", "Expired")]
    [InlineData("thu-thu-hoi", "bad", "Giấy chứng nhận đã bị thu hồi", "Certificate withdrawn", "Withdrawn")]
    [InlineData("thu-chua-toi", "note", "Chưa hiệu lực, từ 2/12/2026", "Not yet in force, from 2 December 2026", "Upcoming")]
    public async Task Every_state_in_plain_words(string slug, string tone, string vi, string en, string status)
    {
        var code = CertificateCode.For(slug);
        foreach (var (language, words) in new[] { ("", vi), ("/en", en) })
        {
            var page = await site.ReadAsync($"{language}/xac-minh/{code}");
            page.QuerySelector($".verdict.{tone} h1")!.TextContent.ShouldBe(words);
            page.QuerySelectorAll(".ledger li").ShouldNotBeEmpty();
            page.QuerySelectorAll("main a[href*='/phan-anh?ma=']").ShouldNotBeEmpty();
        }

        (await site.ReadJsonAsync($"/api/v1/certificates/{code}"))["status"]!.GetValue<string>().ShouldBe(status);
        (await site.ReadJsonAsync($"/api/v1/products/{slug}"))["product"]!["standing"]!["status"]!.GetValue<string>().ShouldBe(status);
    }

    [Fact]
    public async Task A_withdrawn_certificate_warns_with_ground_and_date()
    {
        var code = CertificateCode.For("thu-thu-hoi");

        var page = await site.ReadAsync($"/xac-minh/{code}");
        var english = await site.ReadAsync($"/en/xac-minh/{code}");

        page.QuerySelector(".verdict header")!.TextContent.ShouldContain("Cảnh báo");
        page.QuerySelector(".verdict header")!.TextContent.ShouldContain("17/11/2026");
        page.QuerySelector(".verdict header")!.TextContent.ShouldContain("Điểm b");
        english.QuerySelector(".verdict header")!.TextContent.ShouldContain("Ground b");
        page.QuerySelector(".qr")!.GetAttribute("src").ShouldBe($"/media/qr/{code}.svg");
        page.Title!.ShouldContain("thu hồi");
    }

    [Fact]
    public async Task A_replaced_certificate_leads_to_the_newer_one()
    {
        await AddReplacedAsync(site, "thu-thay", StorefrontSite.Today.AddDays(-30));

        foreach (var (language, words) in new[] { ("", "Đã có giấy mới thay"), ("/en", "Replaced by a newer certificate") })
        {
            var page = await site.ReadAsync($"{language}/xac-minh/{CertificateCode.For("thu-thay-cu")}");
            page.QuerySelector(".verdict.care h1")!.TextContent.ShouldBe(words);
            page.QuerySelector(".verdict header a")!.GetAttribute("href").ShouldBe($"{language}/xac-minh/{CertificateCode.For("thu-thay-moi")}");
        }

        var old = await site.ReadJsonAsync($"/api/v1/certificates/{CertificateCode.For("thu-thay-cu")}");
        (old["status"]!.GetValue<string>(), old["supersededOn"]!.GetValue<string>()).ShouldBe(("Superseded", "2026-10-23"));
        (await site.ReadJsonAsync("/api/v1/products/thu-thay"))["product"]!["standing"]!["status"]!.GetValue<string>().ShouldBe("Valid");
    }

    [Fact]
    public async Task A_certificate_is_known_while_its_product_has_no_page()
    {
        await site.SaveAsync(db =>
        {
            StorefrontSite.Add(db, "thu-nhap", StorefrontSite.Today.AddDays(900), validFrom: StorefrontSite.Today.AddDays(-10));
            db.ChangeTracker.Entries<Product>().Single().Entity.Publication = null;
        });

        foreach (var language in new[] { "", "/en" })
        {
            var page = await site.ReadAsync($"{language}/xac-minh/{CertificateCode.For("thu-nhap")}");
            page.QuerySelector(".verdict.good").ShouldNotBeNull();
            page.QuerySelectorAll("main a[href*='/san-pham/']").ShouldBeEmpty();
        }

        var row = await site.ReadJsonAsync($"/api/v1/certificates/{CertificateCode.For("thu-nhap")}");
        row["productSlug"].ShouldBeNull();
        row["productName"]!["vi"]!.GetValue<string>().ShouldNotBeEmpty();
        row["isInForce"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Theory]
    [InlineData("/xac-minh/OC-2222-2222", "Không tìm thấy")]
    [InlineData("/en/xac-minh/OC-2222-2222", "was not found")]
    public async Task An_unknown_code_may_be_a_fake_and_can_be_reported(string path, string words)
    {
        var page = await site.ReadAsync(path);

        page.QuerySelector(".verify-unknown h2")!.TextContent.ShouldContain(words);
        page.QuerySelector(".verify-unknown a")!.GetAttribute("href")!.ShouldEndWith("/phan-anh?ma=OC-2222-2222");
    }

    [Fact]
    public async Task A_certificate_goes_through_its_states_as_the_days_go_by()
    {
        await using var own = await site.StartAnotherAsync();
        await own.SaveAsync(db => StorefrontSite.Add(db, "thu-ca-doi", new DateOnly(2027, 6, 30), extendedUntil: new DateOnly(2027, 9, 30), withdrawnOn: new DateOnly(2027, 12, 1)));
        var path = $"/xac-minh/{CertificateCode.For("thu-ca-doi")}";

        (await own.ReadAsync(path)).QuerySelector(".verdict.good .verdict-body")!.TextContent.ShouldContain("Sẽ bị thu hồi");
        foreach (var (day, words) in new[]
        {
            (new DateOnly(2026, 12, 31), "Còn hiệu lực, OCOP 4 sao"), (new DateOnly(2027, 6, 30), "Còn hiệu lực, OCOP 4 sao"),
            (new DateOnly(2027, 7, 1), "Đang đánh giá lại, được gia hạn, OCOP 4 sao"), (new DateOnly(2027, 9, 30), "Đang đánh giá lại, được gia hạn, OCOP 4 sao"),
            (new DateOnly(2027, 10, 1), "Đã hết hạn từ 1/10/2027"), (new DateOnly(2027, 12, 1), "Giấy chứng nhận đã bị thu hồi"),
        })
        {
            own.Clock.MoveTo(VietnamCalendar.StartOf(day).AddMinutes(1));
            (await own.ReadAsync(path)).QuerySelector(".verdict h1")!.TextContent.ShouldBe(words, day.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task The_list_of_ended_certificates_holds_withdrawn_and_run_out_ones_only()
    {
        await AddReplacedAsync(site, "thu-het-thay", supersededOn: null);
        var page = await site.ReadAsync("/giay-het-hieu-luc?tinh=15&nam=2026");
        var links = page.QuerySelectorAll(".ended a").Select(link => link.GetAttribute("href")!).ToList();

        links.ShouldContain($"/xac-minh/{CertificateCode.For("thu-thu-hoi")}");
        links.ShouldContain($"/xac-minh/{CertificateCode.For("thu-het-han")}");
        links.ShouldNotContain($"/xac-minh/{CertificateCode.For("thu-con-han")}");
        links.ShouldNotContain($"/xac-minh/{CertificateCode.For("thu-het-thay-cu")}");
        (await site.ReadAsync("/en/giay-het-hieu-luc?loai=thu-hoi")).QuerySelectorAll(".ended .tag").ShouldAllBe(tag => tag.TextContent == "Withdrawn");
        (await site.ReadAsync("/giay-het-hieu-luc?nam=2019&tinh=01")).QuerySelector(".empty").ShouldNotBeNull();
        (await site.ReadAsync("/sitemap.xml")).DocumentElement.TextContent.ShouldContain("/en/giay-het-hieu-luc");
        var rows = (await site.ReadJsonAsync("/du-lieu/ended-certificates.json")).AsArray();
        var withdrawn = rows.Single(row => row!["code"]!.GetValue<string>() == CertificateCode.For("thu-thu-hoi"))!;
        (withdrawn["status"]!.GetValue<string>(), withdrawn["endedOn"]!.GetValue<string>(), withdrawn["withdrawalGround"]!.GetValue<string>())
            .ShouldBe(("Withdrawn", "2026-11-17", "CriteriaNotMet"));
        rows.Count.ShouldBe(int.Parse((await site.ReadAsync("/giay-het-hieu-luc")).QuerySelector("[role=status] b")!.TextContent, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("?tinh=99")]
    [InlineData("?nam=abcd")]
    [InlineData("?loai=x")]
    [InlineData("?trang=99")]
    [InlineData("?trang=-1")]
    public async Task What_the_list_does_not_have_is_404(string query)
    {
        using var client = site.CreatePlainClient();
        using var answer = await client.GetAsync("/giay-het-hieu-luc" + query);

        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_open_data_carry_the_states_with_their_dates()
    {
        var certificates = (await site.ReadJsonAsync("/du-lieu/certificates.json")).AsArray();
        var products = (await site.ReadJsonAsync("/du-lieu/products.json")).AsArray();

        var withdrawn = certificates.Single(row => row!["code"]!.GetValue<string>() == CertificateCode.For("thu-thu-hoi"))!;
        (withdrawn["withdrawnOn"]!.GetValue<string>(), withdrawn["withdrawalGround"]!.GetValue<string>()).ShouldBe(("2026-11-17", "CriteriaNotMet"));
        var extended = products.Single(row => row!["slug"]!.GetValue<string>() == "thu-gia-han")!;
        (extended["certificateStatus"]!.GetValue<string>(), extended["validUntil"]!.GetValue<string>(), extended["extendedUntil"]!.GetValue<string>())
            .ShouldBe(("Extended", "2026-11-12", "2027-03-02"));
    }

    /// <summary>A product with an ended certificate and one in force.</summary>
    private static Task AddReplacedAsync(StorefrontSite site, string slug, DateOnly? supersededOn) => site.SaveAsync(db =>
    {
        StorefrontSite.Add(db, slug, StorefrontSite.Today.AddDays(900), validFrom: StorefrontSite.Today.AddDays(-30));
        var product = db.ChangeTracker.Entries<Product>().Single().Entity;
        var newer = db.ChangeTracker.Entries<Certificate>().Single();
        newer.Property(row => row.Code).CurrentValue = CertificateCode.For(slug + "-moi");
        db.Add(new Certificate
        {
            Code = CertificateCode.For(slug + "-cu"),
            ProductId = product.Id,
            Stars = 3,
            DecidedOn = StorefrontSite.Today.AddDays(-1000),
            DecidedYear = 2024,
            ValidFrom = StorefrontSite.Today.AddDays(-1000),
            ValidUntil = supersededOn is null ? StorefrontSite.Today.AddDays(-40) : StorefrontSite.Today.AddDays(90),
            SupersededOn = supersededOn,
        });
    });

    public sealed class OnSqlite(SqliteStorefront site) : CheckPageTests(site), IClassFixture<SqliteStorefront>;

    public sealed class OnPostgreSql(PostgreSqlStorefront site) : CheckPageTests(site.OrSkip()), IClassFixture<PostgreSqlStorefront>;
}
