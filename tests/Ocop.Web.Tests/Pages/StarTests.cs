using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using Ocop.Catalog.Certification;
using Ocop.Web.Components.Stars;
using Ocop.Web.Language;

namespace Ocop.Web.Tests.Pages;

/// <summary>No certificate in force, no star: on no page, card, feed, block of data or answer.</summary>
public abstract class StarTests(StorefrontSite site)
{
    private static DateOnly Today => StorefrontSite.Today;

    [Theory]
    [InlineData("thu-con-han", "Còn hiệu lực", "In force")]
    [InlineData("thu-sap-het", "Sắp hết hạn", "Expiring")]
    [InlineData("thu-gia-han", "Được gia hạn", "Extended")]
    public async Task In_force_the_stars_stand_everywhere(string slug, string vi, string en)
    {
        var page = await site.ReadAsync($"/san-pham/{slug}");

        page.QuerySelectorAll(".badge svg").Length.ShouldBe(4);
        page.QuerySelector("#chung-nhan .tag")!.TextContent.ShouldBe(vi);
        (await site.ReadAsync($"/en/san-pham/{slug}")).QuerySelector("#chung-nhan .tag")!.TextContent.ShouldBe(en);
        Product(page)["hasCertification"]!["certificationRating"]!["ratingValue"]!.GetValue<int>().ShouldBe(4);
        (await CardAsync(slug)).QuerySelectorAll(".stars svg").Length.ShouldBe(4);
        var api = await site.ReadJsonAsync($"/api/v1/products/{slug}");
        api["product"]!["stars"]!.GetValue<int>().ShouldBe(4);
        (await site.ReadAsync($"/xac-minh/{CertificateCode.For(slug)}")).QuerySelectorAll(".verdict.good .verdict-row svg").Length.ShouldBe(4);
    }

    [Theory]
    [InlineData("thu-het-han", "Giấy chứng nhận đã hết hạn", "Certificate has expired", "care")]
    [InlineData("thu-thu-hoi", "Giấy chứng nhận đã bị thu hồi", "Certificate withdrawn", "bad")]
    [InlineData("thu-chua-toi", "Giấy chứng nhận chưa tới ngày hiệu lực", "Certificate not yet in force", "note")]
    public async Task Not_in_force_no_star_stands_anywhere(string slug, string vi, string en, string verdict)
    {
        foreach (var path in new[] { $"/san-pham/{slug}", $"/en/san-pham/{slug}" })
        {
            var page = await site.ReadAsync(path);
            page.QuerySelectorAll(".product .stars, .badge, #chung-nhan .stars").ShouldBeEmpty();
            page.Title!.ShouldNotContain("OCOP 4", Case.Sensitive);
            Product(page)["hasCertification"].ShouldBeNull();
            page.QuerySelectorAll(".product .notice").ShouldNotBeEmpty();
        }

        (await CardAsync(slug)).QuerySelector(".no-stars")!.TextContent.ShouldBe(vi);
        (await CardAsync(slug, "/en")).QuerySelector(".no-stars")!.TextContent.ShouldBe(en);
        var api = await site.ReadJsonAsync($"/api/v1/products/{slug}");
        api["product"]!["stars"].ShouldBeNull();
        api["certificates"]![0]!["stars"].ShouldBeNull();
        api["certificates"]![0]!["isInForce"]!.GetValue<bool>().ShouldBeFalse();
        var check = await site.ReadAsync($"/xac-minh/{CertificateCode.For(slug)}");
        check.QuerySelector($".verdict.{verdict}").ShouldNotBeNull();
        check.QuerySelectorAll(".verdict-row, script[type='application/ld+json']").ShouldBeEmpty();
        (await site.ReadJsonAsync($"/api/v1/search?q={slug}"))["items"]!.AsArray()
            .Single(item => item!["slug"]!.GetValue<string>() == slug)!["stars"].ShouldBeNull();
    }

    [Fact]
    public async Task At_midnight_in_Vietnam_the_stars_come_down()
    {
        await using var own = await site.StartAnotherAsync();
        (await own.ReadAsync("/san-pham/thu-sap-het")).QuerySelector(".badge").ShouldNotBeNull();

        own.Clock.MoveTo(new DateTimeOffset(2026, 11, 25, 23, 59, 0, TimeSpan.FromHours(7)));
        (await own.ReadAsync("/san-pham/thu-sap-het")).QuerySelector(".badge").ShouldNotBeNull();

        own.Clock.MoveTo(new DateTimeOffset(2026, 11, 26, 0, 0, 0, TimeSpan.FromHours(7)));
        (await own.ReadAsync("/san-pham/thu-sap-het")).QuerySelector(".badge").ShouldBeNull();
        (await own.ReadAsync($"/xac-minh/{CertificateCode.For("thu-sap-het")}")).QuerySelector(".verdict.care h1")!.TextContent
            .ShouldBe("Đã hết hạn từ 26/11/2026");
    }

    [Fact]
    public async Task Days_counted_from_a_year_are_given_to_no_program_as_facts()
    {
        await site.SaveAsync(db => StorefrontSite.Add(db, "thu-chi-nam", Today.AddDays(200), isDayKnown: false));

        var certification = Product(await site.ReadAsync("/san-pham/thu-chi-nam"))["hasCertification"]!.AsObject();
        var known = Product(await site.ReadAsync("/san-pham/thu-con-han"))["hasCertification"]!.AsObject();
        var rows = (await site.ReadJsonAsync("/du-lieu/products.json")).AsArray();

        certification.ContainsKey("validFrom").ShouldBeFalse();
        certification.ContainsKey("expires").ShouldBeFalse();
        known.ContainsKey("validFrom").ShouldBeTrue();
        rows.Single(row => row!["slug"]!.GetValue<string>() == "thu-chi-nam")!["isExactDateMissing"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task The_home_page_counts_every_star()
    {
        await using var own = await site.StartAnotherAsync();
        await own.SaveAsync(db =>
        {
            for (var number = 0; number < 30; number++)
                StorefrontSite.Add(db, $"thu-nhieu-{number}", Today.AddDays(400));
        });
        var inForce = (await own.ReadJsonAsync("/du-lieu/products.json")).AsArray().Count(row => row!["starsInForce"] is not null);

        (await own.ReadAsync("/")).QuerySelector("section[aria-labelledby=con-han]")!.TextContent
            .ShouldContain($"cả trang có {inForce} sản phẩm được ghi sao");
    }

    [Fact]
    public async Task A_picture_for_sharing_is_asked_for_anew()
    {
        using var client = site.CreatePlainClient();

        using var answer = await client.GetAsync("/media/og/product/thu-con-han.png");

        answer.Headers.CacheControl!.ToString().ShouldBe("no-cache");
    }

    [Fact]
    public void A_replaced_certificate_is_spoken_of_in_its_own_words() =>
        StatusWords.NoStars(CertificateStatus.Superseded, new Lang()).ShouldBe("Đã có quyết định mới");

    [Fact]
    public async Task A_year_without_a_date_is_said_to_be_one()
    {
        var page = await site.ReadAsync("/san-pham/com-na-lo");

        page.QuerySelector(".notice")!.TextContent.ShouldContain("chưa có ngày chính xác");
        page.QuerySelector("#chung-nhan .ledger")!.TextContent.ShouldContain("Ngày chính xác chưa có trong dữ liệu");
    }

    private async Task<AngleSharp.Dom.IElement> CardAsync(string slug, string language = "")
    {
        var page = await site.ReadAsync($"{language}/xa/bac-ha-lao-cai");
        return page.QuerySelector($".card a[href='{language}/san-pham/{slug}']")!.Closest(".card")!;
    }

    private static JsonNode Product(IHtmlDocument page) => page.QuerySelectorAll("script[type='application/ld+json']")
        .Select(block => JsonNode.Parse(block.TextContent)!).Single(block => block["@type"]!.GetValue<string>() == "Product");

    public sealed class OnSqlite(SqliteStorefront site) : StarTests(site), IClassFixture<SqliteStorefront>;

    public sealed class OnPostgreSql(PostgreSqlStorefront site) : StarTests(site.OrSkip()), IClassFixture<PostgreSqlStorefront>;
}
