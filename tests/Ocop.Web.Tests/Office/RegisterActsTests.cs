using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;
using Ocop.Testing;
using Ocop.Web.Accounts;
using Ocop.Web.Tests.Accounts;
using Ocop.Web.Tests.Commerce;

namespace Ocop.Web.Tests.Office;

/// <summary>An officer without script enters, corrects, extends, replaces and withdraws.</summary>
public sealed class RegisterActsTests(ShopSites sites)
{
    [Theory, EveryDatabase]
    public async Task A_certificate_lives_its_life_and_its_history_says_who_by_which_decision(DatabaseKind kind)
    {
        var (site, officer, product) = await StartAsync(kind);

        var entered = await EnterAsync(officer, product, ("Form.Stars", "4"), ("Form.Score", "81,5"));
        (await officer.ReadAsync($"/office/giay/{entered}")).QuerySelector(".tag.good")!.TextContent.ShouldBe("Còn hiệu lực");

        var corrected = await SendAsync(officer, $"/office/giay/{entered}/sua", ("Form.Stars", "3"), ("Form.Score", "65"), ("Form.Reason", "Gõ nhầm hạng sao"));
        corrected.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var history = (await officer.ReadAsync($"/office/giay/{entered}")).QuerySelector(".history")!.TextContent;
        history.ShouldContain("4 sao");
        history.ShouldContain("3 sao");
        history.ShouldContain("Gõ nhầm hạng sao");
        history.ShouldContain("theo quyết định 900/QĐ-UBND");
        history.ShouldContain("ghi tay");

        var withdrawn = await SendAsync(
            officer, $"/office/giay/{entered}/thu-hoi", ("Form.Ground", "MisuseOfMark"), ("Form.DecisionNumber", "77/QĐ-UBND"), ("Form.On", Today()));
        withdrawn.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = await officer.ReadAsync($"/office/giay/{entered}");
        page.QuerySelector(".tag.bad")!.TextContent.ShouldBe("Bị thu hồi");
        page.QuerySelectorAll(".office-top .button").Length.ShouldBe(1); // only a correction is left
        (await site.UseAsync<CatalogDbContext, int>(db => db.AuditEntries.CountAsync(row => row.SubjectKey == entered))).ShouldBe(3);
    }

    [Fact]
    public async Task What_the_law_forbids_stands_at_its_field_with_the_article_and_nothing_typed_is_lost()
    {
        var (_, officer, product) = await StartAsync(DatabaseKind.Sqlite);

        var refused = await SendAsync(
            officer, $"/office/giay/moi?san-pham={product}", [.. Decision(), ("Form.Stars", "5"), ("Form.Score", "95"), ("Form.HolderName", "HTX <Thử> & bạn")]);

        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await BuyerClient.ParseAsync(refused);
        page.QuerySelectorAll(".field.wrong .error").ShouldContain(error => error.TextContent.Contains("QĐ-TTg", StringComparison.Ordinal));
        page.QuerySelector(".error-summary a")!.GetAttribute("href")!.ShouldStartWith("#Form_");
        ((IHtmlInputElement)page.QuerySelector("#Form_HolderName")!).Value.ShouldBe("HTX <Thử> & bạn");
        ((IHtmlInputElement)page.QuerySelector("#Form_DecisionNumber")!).Value.ShouldBe("900/QĐ-UBND");
        ((IHtmlSelectElement)page.QuerySelector("#Form_Stars")!).Value.ShouldBe("5");
    }

    [Theory, EveryDatabase]
    public async Task A_stale_form_answers_409_with_both_sides_and_a_second_press_is_meant(DatabaseKind kind)
    {
        var (_, officer, product) = await StartAsync(kind);
        var id = await EnterAsync(officer, product, ("Form.Stars", "4"), ("Form.Score", "80"));
        var stale = await officer.ReadAsync($"/office/giay/{id}/sua");
        (await SendAsync(officer, $"/office/giay/{id}/sua", ("Form.Score", "82"), ("Form.Reason", "Theo biên bản"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        using var conflict = await officer.SubmitAsync(stale, $"/office/giay/{id}/sua", ("Form.Score", "84"), ("Form.Reason", "Theo bản khác"));

        conflict.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await BuyerClient.ParseAsync(conflict);
        page.QuerySelector(".notice.care")!.TextContent.ShouldContain("Theo biên bản");
        page.QuerySelector(".notice.care tbody tr")!.Children.Select(cell => cell.TextContent).ShouldBe(["Điểm", "82", "84"]);
        using var meant = await officer.SubmitAsync(page, $"/office/giay/{id}/sua");
        meant.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory, EveryDatabase]
    public async Task The_same_form_sent_twice_is_done_once(DatabaseKind kind)
    {
        var (site, officer, product) = await StartAsync(kind);
        var form = await officer.ReadAsync($"/office/giay/moi?san-pham={product}");
        (string, string)[] typed = [.. Decision(), ("Form.Stars", "4"), ("Form.Score", "80")];

        using var first = await officer.SubmitAsync(form, $"/office/giay/moi?san-pham={product}", typed);
        using var second = await officer.SubmitAsync(form, $"/office/giay/moi?san-pham={product}", typed);

        second.Headers.Location.ShouldBe(first.Headers.Location);
        var id = IdOf(first);
        var withdrawal = await officer.ReadAsync($"/office/giay/{id}/thu-hoi");
        (string, string)[] taken = [("Form.Ground", "UntrueFile"), ("Form.DecisionNumber", "78/QĐ-UBND"), ("Form.On", Today())];
        using var once = await officer.SubmitAsync(withdrawal, $"/office/giay/{id}/thu-hoi", taken);
        using var twice = await officer.SubmitAsync(withdrawal, $"/office/giay/{id}/thu-hoi", taken);
        twice.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var key = new ProductId(Guid.Parse(product));
        (await site.UseAsync<CatalogDbContext, int>(db => db.Certificates.CountAsync(row => row.ProductId == key))).ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_new_decision_takes_the_place_of_the_old_one(DatabaseKind kind)
    {
        var (site, officer, product) = await StartAsync(kind);
        var old = await EnterAsync(officer, product, ("Form.Stars", "3"), ("Form.Score", "60"));

        var replaced = await SendAsync(
            officer, $"/office/giay/{old}/thay",
            [.. Decision("901/QĐ-UBND", "2026-08-03"), ("Form.Stars", "4"), ("Form.Score", "75"), ("Form.Edition", "Decision26Of2026")]);

        replaced.StatusCode.ShouldBe(HttpStatusCode.SeeOther, (await BuyerClient.ParseAsync(replaced)).QuerySelector(".error-summary")?.TextContent);
        IdOf(replaced).ShouldNotBe(old);
        var before = new CertificateId(Guid.Parse(old));
        (await site.UseAsync<CatalogDbContext, DateOnly?>(db => db.Certificates.Where(row => row.Id == before).Select(row => row.SupersededOn).SingleAsync()))
            .ShouldBe(new DateOnly(2026, 8, 3));
        (await officer.ReadAsync($"/office/san-pham/{product}")).QuerySelectorAll(".record .queue li").Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_scanned_decision_is_kept_and_only_ever_downloaded()
    {
        var (_, officer, product) = await StartAsync(DatabaseKind.Sqlite);
        var id = await EnterAsync(officer, product, ("Form.Stars", "4"), ("Form.Score", "80"));

        using var wrong = await UploadAsync(officer, id, "<html><script>alert(1)</script>"u8.ToArray(), "quyet-dinh.pdf");
        using var kept = await UploadAsync(officer, id, "%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"u8.ToArray(), "../../Quyết định 900.pdf");

        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        kept.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var link = (await officer.ReadAsync($"/office/giay/{id}")).QuerySelector("a[href^='/office/quyet-dinh/']")!;
        using var file = await officer.GetAsync(link.GetAttribute("href")!);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("Quyết định 900.pdf");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        file.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
    }

    private async Task<(ShopSite Site, BuyerClient Officer, string Product)> StartAsync(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var officer = await site.SignInAsync(Roles.Officer);
        using var entered = await SendAsync(
            officer, "/office/san-pham/moi",
            ("Form.Name", $"Món thử {Guid.NewGuid():n}"), ("Form.CriteriaSet", "6"), ("Form.Province", "15"), ("Form.Commune", "Xã Bắc Hà"));
        entered.StatusCode.ShouldBe(HttpStatusCode.SeeOther, (await BuyerClient.ParseAsync(entered)).QuerySelector(".error-summary")?.TextContent);
        return (site, officer, IdOf(entered));
    }

    private static async Task<string> EnterAsync(BuyerClient officer, string product, params (string, string)[] facts)
    {
        using var entered = await SendAsync(officer, $"/office/giay/moi?san-pham={product}", [.. Decision(), .. facts]);
        entered.StatusCode.ShouldBe(HttpStatusCode.SeeOther, (await BuyerClient.ParseAsync(entered)).QuerySelector(".error-summary")?.TextContent);
        return IdOf(entered);
    }

    private static async Task<HttpResponseMessage> SendAsync(BuyerClient officer, string path, params (string, string)[] fields) =>
        await officer.SubmitAsync(await officer.ReadAsync(path), path, fields);

    private static (string, string)[] Decision(string number = "900/QĐ-UBND", string on = "2026-02-10") =>
    [
        ("Form.DecisionNumber", number), ("Form.DecidedOn", on), ("Form.IssuedBy", "UBND tỉnh Lào Cai"), ("Form.IssuerLevel", "Province"),
    ];

    private static string Today() => VietnamCalendar.Today(TimeProvider.System).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static string IdOf(HttpResponseMessage answer) => answer.Headers.Location!.OriginalString.Split('?')[0].Split('/')[^1];

    private static async Task<HttpResponseMessage> UploadAsync(BuyerClient officer, string id, byte[] bytes, string name)
    {
        var form = BuyerClient.FormOf(await officer.ReadAsync($"/office/giay/{id}"), $"/office/giay/{id}");
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in form.Where(field => field.Key != "scan"))
            content.Add(new StringContent(value), field);
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        content.Add(file, "scan", name);
        return await officer.PostAsync($"/office/giay/{id}", content);
    }
}
