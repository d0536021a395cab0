using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Catalog.Register.Import;
using Ocop.Testing;
using Ocop.Web.Accounts;
using Ocop.Web.Hosting;
using Ocop.Web.Tests.Accounts;
using Ocop.Web.Tests.Commerce;

namespace Ocop.Web.Tests.Office;

public sealed class ImportPageTests(ShopSites sites)
{
    private const string Imports = "/office/nhap";
    private const string Title = "Kèm theo Quyết định số NUMBER ngày 10/8/2026 của UBND tỉnh Lào Cai";
    private const string Head = "STT;Tên sản phẩm;Chủ thể;Xã;Bộ sản phẩm;Hạng sao;Điểm";
    private static int s_decision = 9_000;

    [Fact]
    public async Task A_sample_of_the_shipped_data_changes_nothing()
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);
        var officer = await site.SignInAsync(Roles.Officer);
        var sample = await File.ReadAllBytesAsync(Path.Combine(site.Services.GetRequiredService<OcopPaths>().Source, "samples", "annexes", "thanh-hoa-1114-2021.xlsx"));

        var page = await LookAsync(officer, await UploadAsync(officer, sample, "thanh-hoa-1114-2021.xlsx"));

        page.QuerySelector("h1")!.TextContent.ShouldBe("Xem trước, chưa ghi gì");
        Chips(page).ShouldBe("Tất cả 7, Như cũ 7");
        page.QuerySelector(".confirm")!.TextContent.ShouldContain("Không có dòng nào để ghi");
    }

    [Theory, EveryDatabase]
    public async Task An_officer_looks_writes_reads_the_report_and_takes_it_back(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var officer = await site.SignInAsync(Roles.Officer);
        var annex = Annex(out var number, $"1;=cmd Trà cổ thụ {Guid.NewGuid():n};Hộ Vàng A Páo {Guid.NewGuid():n};Xã Bắc Hà;11;4 sao;75", "2;Rượu ngô;Hộ Giàng Seo Vần;Xã Bắc Hà;14;3 s@o;60");
        var import = await UploadAsync(officer, annex);
        var page = await LookAsync(officer, import);
        Chips(page).ShouldBe("Tất cả 2, Mới 1, Lỗi 1");
        page.Body!.TextContent.ShouldContain($"Quyết định {number} ngày 10/8/2026, UBND tỉnh Lào Cai.");
        page.QuerySelector("tr.is-loi")!.TextContent.ShouldContain("Ô F4");

        using (var unsure = await officer.SubmitAsync(page, $"{import}?handler=Confirm"))
            (await BuyerClient.ParseAsync(unsure)).QuerySelector(".error-summary")!.TextContent.ShouldContain("đối chiếu");
        using (var confirmed = await officer.SubmitAsync(page, $"{import}?handler=Confirm", ("Sure", "true")))
            confirmed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var result = await LookAsync(officer, import);
        result.QuerySelector("h1")!.TextContent.ShouldBe("Đã ghi vào sổ");
        using (var report = await officer.GetAsync($"{import}?xuat=csv"))
        {
            var text = await report.Content.ReadAsStringAsync();
            text.ShouldContain("'=cmd Trà cổ thụ"); // no formula in the officer's spreadsheet
            text.ShouldContain("F4: Không đọc được hạng sao");
        }

        using (var again = await PostFileAsync(officer, annex, "khac.csv"))
            again.Headers.Location!.OriginalString.ShouldBe($"{import}?da-co=1");
        (await officer.ReadAsync($"{import}?da-co=1")).QuerySelector(".notice")!.TextContent.ShouldContain("đã ghi vào sổ lúc");

        using (var undone = await officer.SubmitAsync(result, $"{import}?handler=Undo"))
            undone.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await LookAsync(officer, import)).QuerySelector("h1")!.TextContent.ShouldBe("Đã hoàn tác");
    }

    [Theory, EveryDatabase]
    public async Task A_row_that_contradicts_a_hand_is_decided_on_the_page(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var officer = await site.SignInAsync(Roles.Officer);
        var product = $"Miến đao {Guid.NewGuid():n}";
        var row = $"1;{product};Hộ Lù Thị Máy {Guid.NewGuid():n};Xã Bắc Hà;6;3 sao;61,5";
        var annex = Annex(out _, row);
        var first = await UploadAsync(officer, annex);
        using (await officer.SubmitAsync(await LookAsync(officer, first), $"{first}?handler=Confirm", ("Sure", "true")))
            await LookAsync(officer, first);
        await CorrectByHandAsync(site, product, 62.5m);

        var second = await UploadAsync(officer, [.. annex, (byte)'\n']);
        var page = await LookAsync(officer, second);
        Chips(page).ShouldBe("Tất cả 1, Vướng 1");
        page.QuerySelector("tr.is-vuong del")!.TextContent.ShouldBe("62,5");
        page.QuerySelector("tr.is-vuong ins")!.TextContent.ShouldBe("61,5");
        using (await officer.SubmitAsync(page, $"{second}?handler=Confirm", ("Sure", "true"), ("quyet-0", "Take")))
            await LookAsync(officer, second);

        (await site.UseAsync<CatalogDbContext, decimal?>(db => db.Certificates
            .Where(certificate => db.Products.Any(made => made.Id == certificate.ProductId && made.Name.Vi == product))
            .Select(certificate => certificate.Score).SingleAsync())).ShouldBe(61.5m);
    }

    [Fact]
    public async Task The_page_says_when_an_unconfirmed_import_goes_and_that_it_has_gone()
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);
        var officer = await site.SignInAsync(Roles.Officer);
        var import = await UploadAsync(officer, Annex(out _, "1;Trà cổ thụ;Hộ Vàng A Páo;Xã Bắc Hà;11;4 sao;75"));
        (await LookAsync(officer, import)).QuerySelector(".diff-form")!.TextContent.ShouldContain("được xoá sau ngày");

        await using (var scope = site.Services.CreateAsyncScope())
        {
            var id = Guid.Parse(import[(import.LastIndexOf('/') + 1)..]);
            await scope.ServiceProvider.GetRequiredService<CatalogDbContext>().RegisterImports.Where(row => row.Id == id)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, ImportState.Expired));
        }

        var page = await LookAsync(officer, import);
        page.QuerySelector("h1")!.TextContent.ShouldBe("Quá hạn xác nhận");
        page.QuerySelector(".notice")!.TextContent.ShouldContain("đã được xoá");
        page.QuerySelectorAll("form[action*='Confirm']").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_without_its_decision_asks_for_it()
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);
        var officer = await site.SignInAsync(Roles.Officer, "/en");
        var import = await UploadAsync(officer, Encoding.UTF8.GetBytes($"{Head}\n1;Trà {Guid.NewGuid():n};Hộ A;Xã Bắc Hà;11;4 sao;75\n"));
        var page = await LookAsync(officer, import);
        page.QuerySelector("h1")!.TextContent.ShouldBe("The file cannot be read");

        using (var read = await officer.SubmitAsync(page, $"{import}?handler=ReadAgain", ("Hints.Number", "99/QĐ-UBND"), ("Hints.Decided", "10/8/2026"), ("Hints.IssuedBy", "UBND tỉnh Lào Cai")))
            read.StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await LookAsync(officer, import)).Body!.TextContent.ShouldContain("Decision 99/QĐ-UBND of 10 August 2026, UBND tỉnh Lào Cai.");
    }

    [Theory]
    [InlineData("mau-phu-luc.xlsx", HttpStatusCode.OK)]
    [InlineData("thanh-hoa-715-2026-loi.csv", HttpStatusCode.OK)]
    [InlineData("README.md", HttpStatusCode.NotFound)]
    [InlineData("..%2F..%2Fproducts.json", HttpStatusCode.NotFound)]
    public async Task Only_the_known_samples_are_handed_out(string name, HttpStatusCode status)
    {
        var officer = await (await sites.OpenAsync(DatabaseKind.Sqlite)).SignInAsync(Roles.Officer);

        using var answer = await officer.GetAsync($"{Imports}/mau/{name}");

        answer.StatusCode.ShouldBe(status);
    }

    [Fact]
    public async Task Nothing_chosen_and_too_much_are_said_at_the_field()
    {
        var officer = await (await sites.OpenAsync(DatabaseKind.Sqlite)).SignInAsync(Roles.Officer);

        using var nothing = await PostFileAsync(officer, [], "trong.csv");
        using var large = await PostFileAsync(officer, new byte[(10 << 20) + 1], "to.xlsx");

        (await BuyerClient.ParseAsync(nothing)).QuerySelector("#Annex-error")!.TextContent.ShouldContain("Chọn tệp");
        (await BuyerClient.ParseAsync(large)).QuerySelector("#Annex-error")!.TextContent.ShouldContain("10 MB");
    }

    [Fact]
    public async Task A_producer_cannot_reach_the_imports()
    {
        var producer = await (await sites.OpenAsync(DatabaseKind.Sqlite)).SignInAsync(Roles.Producer);

        using var answer = await producer.GetAsync(Imports);

        answer.StatusCode.ShouldNotBe(HttpStatusCode.OK);
    }

    // Each annex of its own decision: tests share the register
    private static byte[] Annex(out string number, params string[] rows)
    {
        number = $"{Interlocked.Increment(ref s_decision)}/QĐ-UBND";
        return Encoding.UTF8.GetBytes(string.Join('\n', [Title.Replace("NUMBER", number, StringComparison.Ordinal), Head, .. rows]));
    }

    private static string Chips(IHtmlDocument page) => string.Join(", ", page.QuerySelectorAll(".chips a").Select(chip => chip.TextContent.Trim()));

    private static async Task<string> UploadAsync(BuyerClient officer, byte[] annex, string name = "phu-luc.csv")
    {
        using var answer = await PostFileAsync(officer, annex, name);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var address = answer.Headers.Location!.OriginalString.Split('?')[0];
        return address.StartsWith("/en", StringComparison.Ordinal) ? address[3..] : address;
    }

    private static async Task<HttpResponseMessage> PostFileAsync(BuyerClient officer, byte[] annex, string name)
    {
        var form = BuyerClient.FormOf(await officer.ReadAsync(Imports), Imports);
        return await officer.PostFileAsync(Imports, form.Where(field => field.Key != "Annex").Select(field => (field.Key, field.Value)), "Annex", name, annex);
    }

    // The page as it stands when the work is done
    private static async Task<IHtmlDocument> LookAsync(BuyerClient officer, string import)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            var page = await officer.ReadAsync(import);
            if (page.QuerySelector("#tien-do") is null)
                return page;
            await Task.Delay(100);
        }

        throw new TimeoutException($"{import} does not come to an end.");
    }

    private static Task<RegisterActResult> CorrectByHandAsync(ShopSite site, string product, decimal score) => site.UseAsync<IServiceProvider, RegisterActResult>(async services =>
    {
        var db = services.GetRequiredService<CatalogDbContext>();
        var certificate = await db.Certificates.AsNoTracking()
            .SingleAsync(row => db.Products.Any(made => made.Id == row.ProductId && made.Name.Vi == product));
        return await services.GetRequiredService<CorrectCertificate>().HandleAsync(
            new CorrectCertificateCommand(certificate.Id, CertificateFacts.Of(certificate) with { Score = score }, certificate.Revision, new Actor(null, "Lý Thị Mai", "Officer"), "Đọc lại biên bản"), default);
    });
}
