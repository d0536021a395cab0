using Microsoft.Playwright;
using Ocop.Browser.Tests.Office;

namespace Ocop.Browser.Tests.Journeys;

/// <summary>An annex that names no holder: nobody guesses, an officer decides once, and the next annex knows.</summary>
[Collection(TakingBack.Collection)]
public sealed class MatchingTests(Shop shop) : Browsing(shop)
{
    private const string Queue = "**/office/khop";

    [Theory]
    [InlineData(true, "Hồng giòn", "Ngô nếp", "Sâm đá")]
    [InlineData(false, "Mơ rừng", "Lạc đỏ", "Nghệ đen")] // other names: those of the first row are known by then
    public async Task What_was_linked_drafted_and_dismissed_is_remembered(bool isDesk, string linked, string drafted, string dismissed)
    {
        var visit = await VisitAsync(isDesk ? Look.Desktop with { BypassContentSecurityPolicy = true } : Look.Phone with { JavaScript = false });
        var (page, steps, inspection) = (visit.Page, new ImportSteps(visit), new Inspection(visit.Page));
        var mark = Guid.NewGuid().ToString("n")[..8];
        async Task LookAsync(string name)
        {
            if (isDesk)
                await inspection.LookAsync(name);
            await visit.KeepPictureAsync(name);
        }

        await visit.SignInAsync();
        await steps.UploadAsync($"{mark}-1.csv", ImportSteps.NewDecision(), Line(linked, mark, $"Hộ {mark}"), Line(drafted, mark, $"Hộ {mark}"), Line(dismissed, mark, $"Hộ {mark}"));
        (await steps.CountsAsync()).ShouldBe("Tất cả 3, Mới 3");
        await steps.WriteAsync();
        var decision = ImportSteps.NewDecision();
        string[] unclear = [Line(linked, mark), Line(drafted, mark), Line(dismissed, mark)];
        await steps.UploadAsync($"{mark}-2.csv", decision, unclear);
        (await steps.CountsAsync()).ShouldBe("Tất cả 3, Chưa khớp 3");
        await LookAsync("match-unclear");
        await steps.WriteAsync();

        await OpenQuestionAsync(visit, $"{linked} {mark}");
        await Assertions.Expect(page.Locator(".match-candidate").First).ToContainTextAsync($"{linked} {mark}");
        await LookAsync("match-question");
        await page.Locator(".match-candidate h3 a").First.ClickAsync(); // a draft has no page in the shop
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"{linked} {mark}");
        await OpenQuestionAsync(visit, $"{linked} {mark}");
        await page.Locator(".match-candidate", new() { HasText = $"{linked} {mark}" }).GetByRole(AriaRole.Button, new() { Name = "Là sản phẩm này" }).ClickAsync();
        await visit.ArriveAsync(Queue);

        await OpenQuestionAsync(visit, $"{drafted} {mark}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lập sản phẩm nháp và ghi giấy" }).ClickAsync();
        await visit.ArriveAsync(Queue);

        await OpenQuestionAsync(visit, $"{dismissed} {mark}");
        var question = page.Url;
        await page.GetByRole(AriaRole.Button, new() { Name = "Loại", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("Ghi lý do loại");
        await LookAsync("match-without-reason");
        await page.GetByLabel("Lý do", new() { Exact = true }).FillAsync("Chưa có hồ sơ");
        await page.GetByRole(AriaRole.Button, new() { Name = "Loại", Exact = true }).ClickAsync();
        await visit.ArriveAsync(Queue);
        await LookAsync("match-queue");
        await visit.OpenAsync(question);
        await Assertions.Expect(page.Locator(".notice")).ToContainTextAsync("Chưa có hồ sơ");
        await LookAsync("match-decided");

        await steps.UploadAsync($"{mark}-3.csv", decision, [.. unclear, ""]); // the same rows in another file
        (await steps.CountsAsync()).ShouldBe("Tất cả 3, Như cũ 2, Chưa khớp 1");
        await Assertions.Expect(steps.Row($"{dismissed} {mark}")).ToContainTextAsync("Đã được loại trước đây Không làm gì");
        await steps.UploadAsync($"{mark}-4.csv", ImportSteps.NewDecision(), unclear); // a later decision on the same products
        (await steps.CountsAsync()).ShouldBe("Tất cả 3, Mới 2, Chưa khớp 1");
        await LookAsync("match-remembered");
        await steps.WriteAsync();
        await visit.OpenAsync("/office/khop?trang-thai=cho");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = mark })).ToHaveCountAsync(0);

        inspection.Found.ShouldBeEmpty();
        visit.Complaints.ShouldBeEmpty();
    }

    private static async Task OpenQuestionAsync(Visit visit, string product)
    {
        await visit.OpenAsync("/office/khop");
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = product }).ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(product);
    }

    private static string Line(string product, string mark, string? holder = null) => $";{product} {mark};{holder};Xã Bắc Hà;6;3 sao;61,5";
}
