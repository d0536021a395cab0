using Microsoft.Playwright;
using Ocop.Browser.Tests.Office;
using Ocop.Testing;

namespace Ocop.Browser.Tests.Journeys;

/// <summary>An officer brings decisions in: with a mouse on a desk, and with a phone that runs no script.</summary>
[Collection(TakingBack.Collection)]
public sealed class ImportingTests(Shop shop) : Browsing(shop)
{
    private static readonly string Samples = Path.Combine(TestRun.RepositoryRoot, "data", "samples", "annexes");

    [Fact]
    public async Task A_new_annex_is_looked_at_written_and_taken_back()
    {
        var visit = await VisitAsync(Look.Desktop with { BypassContentSecurityPolicy = true });
        var (page, steps, inspection, decision) = (visit.Page, new ImportSteps(visit), new Inspection(visit.Page), ImportSteps.NewDecision());
        await visit.SignInAsync();
        await visit.OpenAsync("/office/nhap");
        await inspection.LookAsync("start");

        string[] rows = ["1;Quạt chàng sơn;Hộ Giàng Thị Dua;Xã Bắc Hà;21;3 sao;61,5", "2;Sáo lưỡi đồng;Hộ Lừu Seo Hòa;Xã Bắc Hà;21;3 s@o;55"];
        await steps.UploadAsync("phu-luc.csv", decision, rows);
        await Assertions.Expect(page.Locator("tr.is-loi")).ToContainTextAsync("Ô F4");
        await inspection.LookAsync("look ahead");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ghi 1 dòng vào sổ" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("đối chiếu");
        await inspection.LookAsync("nobody has compared it");
        await steps.WriteAsync();
        await inspection.LookAsync("result");

        await steps.UploadAgainAsync("cung-tep.csv", decision, rows);
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Tệp này đã có");
        await inspection.LookAsync("the same file again");
        await steps.TakeBackAsync();
        await inspection.LookAsync("taken back");
        inspection.Found.ShouldBeEmpty();
        visit.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_file_that_is_no_annex_is_refused_in_words()
    {
        var visit = await VisitAsync(Look.Desktop with { BypassContentSecurityPolicy = true });
        var (page, inspection) = (visit.Page, new Inspection(visit.Page));
        await visit.SignInAsync();
        await visit.OpenAsync("/office/nhap");
        await page.GetByRole(AriaRole.Button, new() { Name = "Đọc và xem trước" }).ClickAsync();
        await Assertions.Expect(page.Locator("#Annex-error")).ToBeVisibleAsync();
        await inspection.LookAsync("no file");

        await page.GetByLabel("Tệp phụ lục").SetInputFilesAsync(new FilePayload { Name = "thu.csv", MimeType = "text/csv", Buffer = "Kính gửi;các xã\n"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Đọc và xem trước" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Không đọc được tệp", new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator(".notice.bad")).ToBeVisibleAsync();
        await inspection.LookAsync("refused");

        inspection.Found.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_phone_without_script_sees_what_a_broken_annex_is_about()
    {
        var visit = await VisitAsync(Look.Phone with { JavaScript = false });
        var page = visit.Page;
        await visit.SignInAsync();
        await visit.OpenAsync("/office/nhap");

        await page.GetByLabel("Tệp phụ lục").SetInputFilesAsync(Path.Combine(Samples, "thanh-hoa-715-2026-loi.csv"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Đọc và xem trước" }).ClickAsync();

        await Assertions.Expect(page.Locator("tr.is-loi").First).ToContainTextAsync("Ô E4", new() { Timeout = 30_000 });
        (await visit.ScrollsSidewaysAsync()).ShouldBeFalse();
    }
}
