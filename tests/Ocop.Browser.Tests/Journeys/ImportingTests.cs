using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ocop.Testing;

namespace Ocop.Browser.Tests.Journeys;

/// <summary>An officer brings decisions in: with a mouse on a desk, and with a phone that runs no script.</summary>
[Collection(TakingBack.Collection)]
public sealed partial class ImportingTests(Shop shop) : Browsing(shop)
{
    private static readonly string Samples = Path.Combine(TestRun.RepositoryRoot, "data", "samples", "annexes");

    [Fact]
    public async Task A_new_annex_is_looked_at_written_and_taken_back()
    {
        var visit = await OfficerAsync(Look.Desktop with { BypassContentSecurityPolicy = true });
        var page = visit.Page;
        await visit.OpenAsync("/office/nhap");
        await ShouldBeSoundAsync(visit, "import-start");

        await UploadAsync(page, new FilePayload
        {
            Name = "phu-luc-1502.csv",
            MimeType = "text/csv",
            Buffer = System.Text.Encoding.UTF8.GetBytes(
                "Kèm theo Quyết định số 1502/QĐ-UBND ngày 10/8/2026 của UBND tỉnh Lào Cai\nSTT;Tên sản phẩm;Chủ thể;Xã;Bộ sản phẩm;Hạng sao;Điểm\n" +
                "1;Quạt chàng sơn;Hộ Giàng Thị Dua;Xã Bắc Hà;21;3 sao;61,5\n2;Cốm Na Lo;;Xã Bắc Hà;6;3 sao;60\n3;Sáo lưỡi đồng;Hộ Lừu Seo Hòa;Xã Bắc Hà;21;3 s@o;55\n"),
        });
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Xem trước, chưa ghi gì");
        await Assertions.Expect(page.Locator("tr.is-loi")).ToContainTextAsync("Ô F5");
        await ShouldBeSoundAsync(visit, "import-dry-run");

        await page.GetByLabel("Tôi đã đối chiếu với bản có dấu").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = WriteButton() }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Đã ghi vào sổ");
        await ShouldBeSoundAsync(visit, "import-result");

        // The annex names no holder: nobody guesses, a person decides
        await visit.OpenAsync("/office/khop");
        await ShouldBeSoundAsync(visit, "match-queue");
        await page.GetByRole(AriaRole.Link, new() { Name = "Cốm Na Lo" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".match-candidate").First).ToContainTextAsync("Cốm Na Lo");
        await ShouldBeSoundAsync(visit, "match-question");
        await page.GetByLabel("Lý do").FillAsync("Phụ lục thiếu chủ thể");
        await page.GetByRole(AriaRole.Button, new() { Name = "Loại", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/office/khop$"));

        await visit.OpenAsync("/office/nhap");
        await page.GetByRole(AriaRole.Link, new() { Name = "phu-luc-1502.csv" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác lần nhập này" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Đã hoàn tác");
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_phone_without_script_sees_what_a_broken_annex_is_about()
    {
        var visit = await OfficerAsync(Look.Phone with { JavaScript = false });
        var page = visit.Page;
        await visit.OpenAsync("/office/nhap");

        await page.GetByLabel("Tệp phụ lục").SetInputFilesAsync(Path.Combine(Samples, "thanh-hoa-715-2026-loi.csv"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Đọc và xem trước" }).ClickAsync();

        await Assertions.Expect(page.Locator("tr.is-loi").First).ToContainTextAsync("Ô E4", new() { Timeout = 15_000 });
        (await visit.ScrollsSidewaysAsync()).ShouldBeFalse();
    }

    private static async Task UploadAsync(IPage page, FilePayload file)
    {
        await page.GetByLabel("Tệp phụ lục").SetInputFilesAsync(file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đọc và xem trước" }).ClickAsync();
    }

    private async Task<Visit> OfficerAsync(Look look)
    {
        var visit = await VisitAsync(look);
        await visit.OpenAsync("/dang-nhap");
        await visit.Page.Locator("button[name='role'][value='Officer']").First.ClickAsync();
        await visit.Page.WaitForURLAsync(new Regex("/office"));
        return visit;
    }

    private static async Task ShouldBeSoundAsync(Visit visit, string name)
    {
        foreach (var look in new[] { Look.Phone, Look.Desktop })
        {
            await visit.Page.SetViewportSizeAsync(look.Width, look.Height);
            await visit.KeepPictureAsync(name);
            (await visit.ScrollsSidewaysAsync()).ShouldBeFalse($"{name} at {look.Width}");
            (await AxeRunner.ViolationsAsync(visit.Page)).ShouldBeEmpty($"{name} at {look.Width}");
        }
    }

    [GeneratedRegex("^Ghi \\d+ dòng vào sổ$")]
    private static partial Regex WriteButton();
}
