using Microsoft.Playwright;
using Ocop.Browser.Tests.Office;

namespace Ocop.Browser.Tests.Journeys;

/// <summary>A second annex of a decision, after an officer corrected by hand what the first had said.</summary>
[Collection(TakingBack.Collection)]
public sealed class ConflictTests(Shop shop) : Browsing(shop)
{
    public static TheoryData<string> Looks => new("phone", "desktop", "phone without JavaScript");

    [Theory, MemberData(nameof(Looks))]
    public async Task An_officer_decides_the_conflicts_reads_the_report_and_takes_it_back(string look)
    {
        var visit = await VisitAsync(LookOf(look));
        var (page, steps, decision) = (visit.Page, new ImportSteps(visit), ImportSteps.NewDecision());
        var mark = Guid.NewGuid().ToString("n")[..8]; // a holder of its own, so that no product of another look comes near
        await visit.SignInAsync();

        await steps.UploadAsync($"{mark}-1.csv", decision, Line(1, "Bún khô", mark, "61,5"), Line(2, "Miến đao", mark, "61,5"), Line(3, "Thịt trâu", mark, "61,5"), Line(4, "Rượu thóc", mark, "61,5"));
        (await steps.CountsAsync()).ShouldBe("Tất cả 4, Mới 4");
        await steps.WriteAsync();
        var kept = await steps.CertificateAsync($"Thịt trâu {mark}");
        await steps.CorrectScoreAsync(await steps.CertificateAsync($"Rượu thóc {mark}"), "62,5");
        await steps.CorrectScoreAsync(kept, "62,5");

        await steps.UploadAsync($"{mark}-2.csv", decision,
            Line(1, "Bún khô", mark, "61,5"), Line(2, "Miến đao", mark, "62"), Line(3, "Thịt trâu", mark, "63"), Line(4, "Rượu thóc", mark, "63"), Line(5, "Gạo Séng cù", mark, "66"),
            Line(6, "Sáo lưỡi đồng", mark, "66").Replace("3 sao", "3 s@o", StringComparison.Ordinal));
        (await steps.CountsAsync()).ShouldBe("Tất cả 6, Mới 1, Đổi 1, Như cũ 1, Vướng 2, Lỗi 1");
        await EachRowSaysWhatItWouldDoAsync(steps, mark);
        (await visit.ScrollsSidewaysAsync()).ShouldBeFalse();
        await visit.KeepPictureAsync("import-conflicts");

        await page.Locator(".chips").GetByRole(AriaRole.Link, new() { Name = "Vướng" }).ClickAsync();
        await Assertions.Expect(page.Locator(".diff tbody tr")).ToHaveCountAsync(2);
        await steps.Row("Thịt trâu").GetByLabel("Giữ điều đang có").CheckAsync();
        await steps.Row("Rượu thóc").GetByLabel("Lấy theo tệp").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Giữ lựa chọn của trang này" }).ClickAsync();
        await page.Locator(".chips").GetByRole(AriaRole.Link, new() { Name = "Tất cả" }).ClickAsync();
        await Assertions.Expect(steps.Row("Rượu thóc").GetByLabel("Lấy theo tệp")).ToBeCheckedAsync();
        await steps.WriteAsync();

        // a row taken counts as a change
        await Assertions.Expect(page.Locator(".import-sum")).ToHaveTextAsync("Giấy mới1 Giấy sửa2 Sản phẩm nháp1 Chủ thể nháp0 Chờ khớp sổ0 Dòng lỗi1");
        await Assertions.Expect(steps.Row("Thịt trâu")).ToContainTextAsync("Giữ điều đang có");
        await Assertions.Expect(steps.Row("Rượu thóc")).ToContainTextAsync("Lấy theo tệp");
        await visit.KeepPictureAsync("import-conflicts-written");
        await ReportTellsTheSameAsync(page, mark);

        await steps.TakeBackAsync();
        await visit.OpenAsync(kept);
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("62,5");
        visit.Complaints.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task A_conflict_that_was_left_open_is_decided_later(string language)
    {
        var visit = await VisitAsync(Look.Desktop with { BypassContentSecurityPolicy = true });
        var (page, steps, inspection, decision) = (visit.Page, new ImportSteps(visit), new Inspection(visit.Page), ImportSteps.NewDecision());
        var mark = Guid.NewGuid().ToString("n")[..8];
        await visit.SignInAsync();
        await steps.UploadAsync($"{mark}-1.csv", decision, Line(1, "Vịt bầu", mark, "61,5"));
        await steps.WriteAsync();
        await steps.CorrectScoreAsync(await steps.CertificateAsync($"Vịt bầu {mark}"), "62,5");
        await steps.UploadAsync($"{mark}-2.csv", decision, Line(1, "Vịt bầu", mark, "63"));
        await steps.WriteAsync();

        await visit.OpenAsync(language + "/office/khop");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Vịt bầu {mark}" }).ClickAsync();
        await page.Locator(".sides").WaitForAsync();
        await visit.KeepPictureAsync("contradiction");
        await inspection.LookAsync("a contradiction");
        var question = page.Url;
        await page.Locator("#Reason").FillAsync("Bản có dấu ghi 63");
        await page.Locator("button[formaction$=Take]").ClickAsync();
        await page.WaitForURLAsync("**/office/khop");
        await visit.OpenAsync(question);
        await Assertions.Expect(page.Locator("#Reason")).ToHaveCountAsync(0);
        await inspection.LookAsync("decided");

        inspection.Found.ShouldBeEmpty();
        visit.Complaints.ShouldBeEmpty();
    }

    private static async Task EachRowSaysWhatItWouldDoAsync(ImportSteps steps, string mark)
    {
        await Assertions.Expect(steps.Row($"Bún khô {mark}")).ToContainTextAsync("Không làm gì");
        await Assertions.Expect(steps.Row($"Miến đao {mark}").Locator("del")).ToHaveTextAsync("61,5");
        await Assertions.Expect(steps.Row($"Miến đao {mark}").Locator("ins")).ToHaveTextAsync("62");
        await Assertions.Expect(steps.Row($"Miến đao {mark}")).ToContainTextAsync("Sửa giấy");
        await Assertions.Expect(steps.Row($"Gạo Séng cù {mark}")).ToContainTextAsync("Thêm giấy và sản phẩm nháp");
        await Assertions.Expect(steps.Row($"Sáo lưỡi đồng {mark}")).ToContainTextAsync("Ô F8 Không đọc được hạng sao");
        await Assertions.Expect(steps.Row($"Thịt trâu {mark}").Locator("del")).ToHaveTextAsync("62,5");
        await Assertions.Expect(steps.Row($"Thịt trâu {mark}").Locator("ins")).ToHaveTextAsync("63");
        await Assertions.Expect(steps.Row($"Thịt trâu {mark}")).ToContainTextAsync("Trái với điều một người đã ghi tay");
        await Assertions.Expect(steps.Row($"Thịt trâu {mark}").GetByLabel("Để sang khớp sổ")).ToBeCheckedAsync();
    }

    private static async Task ReportTellsTheSameAsync(IPage page, string mark)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV" }).ClickAsync());
        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        var lines = (await reader.ReadToEndAsync()).Split('\n').ToList();
        string LineOf(string product) => lines.Single(line => line.Contains($"{product} {mark}", StringComparison.Ordinal) && !line.StartsWith("Kết quả", StringComparison.Ordinal));

        LineOf("Sáo lưỡi đồng").ShouldContain("F8: Không đọc được hạng sao");
        LineOf("Thịt trâu").ShouldContain("Vướng");
        LineOf("Miến đao").ShouldContain("Điểm: 61,5 → 62");
    }

    private static string Line(int number, string product, string mark, string score) =>
        $"{number};{product} {mark};Hộ {mark};Xã Bắc Hà;6;3 sao;{score}";

    private static Look LookOf(string name) => name switch
    {
        "desktop" => Look.Desktop,
        "phone without JavaScript" => Look.Phone with { JavaScript = false },
        _ => Look.Phone,
    };
}
