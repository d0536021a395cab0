using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Misuse;
using Ocop.Testing;
using Ocop.Web.Accounts;
using Ocop.Web.Tests.Accounts;
using Ocop.Web.Tests.Commerce;

namespace Ocop.Web.Tests.Misuse;

/// <summary>The form by which anybody tells the office of misuse, and the case that comes of it.</summary>
public sealed class ReportTests(ReportSites sites) : IClassFixture<ReportSites>
{
    private const string Product = "/phan-anh?sp=tinh-dau-que-nam-det";

    [Theory, EveryDatabase]
    public async Task A_report_becomes_a_case_with_a_number_that_tells_nothing(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        foreach (var language in new[] { "", "/en" })
        {
            var client = site.NewBrowser(language);
            var form = await FillAsync(site, client, Product);
            form["Form.Name"] = "Trần Thu Hà";
            form["Form.Phone"] = "0901 234 567";
            form["Form.MayKeepContact"] = "true";

            using var sent = await SendAsync(client, form);

            sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
            var address = sent.Headers.Location!.OriginalString;
            address.ShouldMatch($"^{language}/phan-anh/PA-[2-9A-Z]{{4}}-[2-9A-Z]{{4}}-[2-9A-Z]{{4}}$");
            using var thanks = await client.GetAsync(address[language.Length..]);
            thanks.Headers.CacheControl!.NoStore.ShouldBeTrue();
            var page = (await BuyerClient.ParseAsync(thanks)).DocumentElement.TextContent;
            page.ShouldContain(address[^17..]);
            page.ShouldNotContain("0901");
            page.ShouldNotContain("Trần Thu Hà");
            var stored = await CaseAsync(site, address[^17..]);
            (stored.ContactName, stored.State, stored.Facts.Kind).ShouldBe(("Trần Thu Hà", MisuseState.New, MisuseKind.FakeProduct));
            stored.ProductId.ShouldNotBeNull();
        }
    }

    [Theory, EveryDatabase]
    public async Task A_form_sent_again_is_the_same_case(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var client = site.NewBrowser();
        var form = await FillAsync(site, client, "/phan-anh");

        using var first = await SendAsync(client, form);
        form["Form.Text"] = "Gửi lần nữa vì mạng chậm, sửa vài chữ.";
        using var again = await SendAsync(client, form);

        again.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        again.Headers.Location.ShouldBe(first.Headers.Location);
    }

    [Theory, EveryDatabase]
    public async Task What_is_wrong_stands_at_its_field_and_everything_typed_is_kept(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var client = site.NewBrowser("/en");
        var form = await FillAsync(site, client, "/phan-anh?ma=oc-9999-zzzz");
        form.Remove("Form.Kind");
        form["Form.Text"] = "Short";
        form["Form.Link"] = "javascript:alert(1)";
        form["Form.Email"] = "ha@example.vn";
        var before = await CountAsync(site);

        using var refused = await SendAsync(client, form);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await BuyerClient.ParseAsync(refused);
        page.QuerySelectorAll(".error-summary a").Select(link => link.GetAttribute("href"))
            .ShouldBe(["#Form_Kind", "#Form_Link", "#Form_Text", "#Form_MayKeepContact"], ignoreOrder: true);
        page.QuerySelectorAll(".error-summary a").ShouldAllBe(link => page.QuerySelector(link.GetAttribute("href")!) != null);
        page.QuerySelectorAll(".field.wrong .error").Length.ShouldBe(4);
        var shown = BuyerClient.FormOf(page, "/phan-anh");
        foreach (var field in new[] { "Form.Product", "Form.Code", "Form.Text", "Form.Link", "Form.Email", "Form.Stamp" })
            shown[field].ShouldBe(form[field], field);
        (await CountAsync(site)).ShouldBe(before);
    }

    [Theory, EveryDatabase]
    public async Task What_only_a_program_fills_or_does_opens_no_case_and_loses_no_word(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var client = site.NewBrowser();
        var before = await CountAsync(site);

        var trapped = await FillAsync(site, client, "/phan-anh");
        trapped["Form.Website"] = "https://spam.example";
        await ShouldStayAsync(client, trapped);

        var quick = await FillAsync(site, client, "/phan-anh", TimeSpan.FromSeconds(1));
        await ShouldStayAsync(client, quick);

        var forged = await FillAsync(site, client, "/phan-anh");
        forged["Form.Stamp"] = forged["Form.Stamp"][..^4] + "AAAA";
        await ShouldStayAsync(client, forged);

        var old = await FillAsync(site, client, "/phan-anh", TimeSpan.FromHours(13));
        await ShouldStayAsync(client, old);
        (await CountAsync(site)).ShouldBe(before);

        site.Clock.MoveTo(site.Clock.GetUtcNow().AddSeconds(5));
        using var patient = await SendAsync(client, quick);
        patient.StatusCode.ShouldNotBe(HttpStatusCode.InternalServerError);
    }

    [Fact]
    public async Task A_form_without_its_stamp_is_refused_and_no_cookie_is_set()
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);
        var client = site.NewBrowser();
        var form = await FillAsync(site, client, "/phan-anh");

        using var opened = await client.GetAsync("/phan-anh");
        form.Remove("Form.Stamp");
        using var bare = await SendAsync(client, form);

        opened.Headers.Contains("Set-Cookie").ShouldBeFalse();
        bare.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("/phan-anh/PA-2222-2222-2222")]
    [InlineData("/phan-anh/1")]
    public async Task A_number_that_is_none_is_404(string path)
    {
        using var answer = await (await sites.OpenAsync(DatabaseKind.Sqlite)).NewBrowser().GetAsync(path);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_product_page_and_a_check_page_lead_to_the_form_with_what_they_speak_of()
    {
        var client = (await sites.OpenAsync(DatabaseKind.Sqlite)).NewBrowser();

        var fromProduct = await client.ReadAsync((await client.ReadAsync("/san-pham/tinh-dau-que-nam-det")).QuerySelector("main a[href^='/phan-anh']")!.GetAttribute("href")!);
        BuyerClient.FormOf(fromProduct, "/phan-anh")["Form.Product"].ShouldContain("quế");
        var check = (await client.ReadAsync("/giay-het-hieu-luc")).QuerySelector(".ended a")!.GetAttribute("href")!;
        var fromCheck = BuyerClient.FormOf(await client.ReadAsync((await client.ReadAsync(check)).QuerySelector("main a[href^='/phan-anh']")!.GetAttribute("href")!), "/phan-anh");
        fromCheck["Form.Code"].ShouldBe(check.Split('/')[^1]);
        fromCheck["Form.Kind"].ShouldBe("MarkWithoutCertificate");
    }

    [Theory, EveryDatabase]
    public async Task An_officer_takes_a_case_notes_closes_and_reopens_it(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var reporter = site.NewBrowser();
        using var sent = await SendAsync(reporter, await FillAsync(site, reporter, Product));
        var number = sent.Headers.Location!.OriginalString[^17..];
        var (officer, _) = await site.EnterAsync(Roles.Officer);
        var address = $"/office/phan-anh/{(await CaseAsync(site, number)).Id}";

        (await officer.ReadAsync($"/office/phan-anh?q={number}&trang-thai=moi")).QuerySelector("tbody a")!.GetAttribute("href").ShouldBe(address);
        await ActAsync(officer, address, "Assign");
        await ActAsync(officer, address, "Move", ("act", "Look"));
        await ActAsync(officer, address, "Note", ("text", "<b>Đã gọi</b> người bán"));
        using (var refused = await officer.SubmitAsync(await officer.ReadAsync(address), address + "?handler=Move", ("act", "Close"), ("text", "Xong")))
            refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        await ActAsync(officer, address, "Move", ("act", "Close"), ("outcome", "Stopped"), ("text", "Đã gỡ tem"));
        (await reporter.ReadAsync($"/phan-anh/{number}")).QuerySelector(".tag")!.TextContent.ShouldBe("Đã xong");
        await ActAsync(officer, address, "Move", ("act", "Reopen"), ("text", "Lại thấy bán"));

        var page = await officer.ReadAsync(address);
        page.QuerySelectorAll(".ledger li").Length.ShouldBe(6);
        page.QuerySelectorAll(".ledger b").ShouldBeEmpty();
        (await officer.ReadAsync("/office/phan-anh?cua=toi")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        using var csv = await officer.GetAsync("/office/phan-anh?xuat=csv");
        (await csv.Content.ReadAsStringAsync()).ShouldNotContain("0901");
    }

    [Theory, EveryDatabase]
    public async Task The_office_hears_of_a_new_case_by_mail_and_the_mail_tells_nothing_of_who_reported(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var (admin, officer, gone, tourism) = (
            await site.AddAccountAsync(Roles.Admin), await site.AddAccountAsync(Roles.Officer), await site.AddAccountAsync(Roles.Officer), await site.AddAccountAsync(Roles.Tourism));
        await site.UseAsync<AccountsDbContext, int>(db => db.Accounts
            .Where(row => row.Id == gone.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.DisabledAt, site.Clock.GetUtcNow())));
        await site.UseAsync<AccountsDbContext, int>(db => db.Accounts
            .Where(row => row.Id == admin.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ReadsEnglish, true)));
        var client = site.NewBrowser();
        var form = await FillAsync(site, client, Product);
        form["Form.Name"] = "Trần Thu Hà";
        form["Form.Phone"] = "0901 234 567";
        form["Form.MayKeepContact"] = "true";

        using var sent = await SendAsync(client, form);

        var found = await CaseAsync(site, sent.Headers.Location!.OriginalString[^17..]);
        // Letters about other tests' cases may come to the same people
        (await site.LinkInLetterAsync(officer.Email, $"{found.Id}")).ShouldBe($"/office/phan-anh/{found.Id}");
        (await site.LinkInLetterAsync(admin.Email, $"{found.Id}")).ShouldBe($"/en/office/phan-anh/{found.Id}");
        var letter = site.Letters(officer.Email).Where(letter => letter.Contains($"{found.Id}", StringComparison.Ordinal)).ShouldHaveSingleItem();
        letter.ShouldContain("Hàng giả");
        foreach (var told in new[] { "Thu Hà", "0901", "901234567", "chợ Bắc Hà", "tem in mờ" })
            letter.ShouldNotContain(told);
        site.Letters(gone.Email).ShouldBeEmpty();
        site.Letters(tourism.Email).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_burst_of_reports_from_one_place_is_braked()
    {
        await using var site = await ShopSite.StartAsync(DatabaseKind.Sqlite, limitsRates: true);
        var client = site.NewBuyer();
        var form = BuyerClient.FormOf(await client.ReadAsync("/phan-anh"), "/phan-anh");
        var codes = new List<HttpStatusCode>();

        for (var number = 0; number < 25; number++)
        {
            using var answer = await SendAsync(client, form);
            codes.Add(answer.StatusCode);
        }

        codes.Count(code => code == HttpStatusCode.TooManyRequests).ShouldBe(5);
        (await client.GetAsync("/phan-anh")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task ActAsync(BuyerClient officer, string address, string handler, params (string, string)[] fields)
    {
        using var done = await officer.SubmitAsync(await officer.ReadAsync(address), $"{address}?handler={handler}", fields);
        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther, handler);
    }

    private static async Task ShouldStayAsync(BuyerClient client, Dictionary<string, string> form)
    {
        using var answer = await SendAsync(client, form);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await BuyerClient.ParseAsync(answer);
        page.QuerySelector(".notice[role=status]").ShouldNotBeNull();
        var shown = BuyerClient.FormOf(page, "/phan-anh");
        (shown["Form.Text"], shown["Form.Seller"], shown["Form.Website"]).ShouldBe((form["Form.Text"], form["Form.Seller"], ""));
    }

    /// <summary>The form as a person leaves it after some time.</summary>
    private static async Task<Dictionary<string, string>> FillAsync(StaffSite site, BuyerClient client, string path, TimeSpan? after = null)
    {
        var form = BuyerClient.FormOf(await client.ReadAsync(path), "/phan-anh");
        form["Form.Kind"] = "FakeProduct";
        form["Form.Seller"] = "Gian 12, chợ Bắc Hà";
        form["Form.Text"] = "Gói không có tên người làm, tem in mờ.";
        site.Clock.MoveTo(site.Clock.GetUtcNow() + (after ?? TimeSpan.FromSeconds(20)));
        return form;
    }

    private static Task<HttpResponseMessage> SendAsync(BuyerClient client, Dictionary<string, string> form) =>
        client.PostAsync("/phan-anh", form.Select(field => (field.Key, field.Value)));

    private static Task<int> CountAsync(StaffSite site) => site.UseAsync<CatalogDbContext, int>(db => db.MisuseCases.CountAsync());

    private static Task<MisuseCase> CaseAsync(StaffSite site, string number) =>
        site.UseAsync<CatalogDbContext, MisuseCase>(db => db.MisuseCases.AsNoTracking().SingleAsync(row => row.Number == number));
}
