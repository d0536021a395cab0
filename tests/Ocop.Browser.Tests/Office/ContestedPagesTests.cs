using Microsoft.Playwright;
using Ocop.Browser.Tests.Journeys;

namespace Ocop.Browser.Tests.Office;

/// <summary>The pages on which two say different things: two officers at one certificate or product, a source and a hand, a record and the products it could be.</summary>
[Collection(TakingBack.Collection)]
public sealed class ContestedPagesTests(Shop shop) : Browsing(shop)
{
    [Theory]
    [InlineData("")]
    [InlineData("/en")]
    public async Task They_are_sound_on_every_screen_and_keep_what_was_typed(string language)
    {
        var visit = await VisitAsync(Look.Desktop with { BypassContentSecurityPolicy = true });
        var (page, steps, decision) = (visit.Page, new ImportSteps(visit), ImportSteps.NewDecision());
        var mark = Guid.NewGuid().ToString("n")[..8];
        var product = $"{mark[..4]} {mark[4..]}"; // a name like that of any other journey would be a question, not a new product
        await visit.SignInAsync();
        await steps.UploadAsync($"{mark}-1.csv", decision, Line(product, $"Hộ {mark}", "61,5"));
        await steps.WriteAsync();
        var certificate = (await steps.Row(product).Locator("th a").GetAttributeAsync("href"))!;

        var form = $"{language}{certificate}/sua";
        await visit.OpenAsync(form);
        await OtherOfficerAsync(visit, form);
        await page.FillAsync("#Form_Score", "64");
        await page.FillAsync("#Form_HolderName", "Hộ Lừu Seo Hòa, thôn Na Áng A, một cái tên dài để xem bảng hai bên gãy dòng thế nào");
        await page.FillAsync("#Form_Reason", "Tôi đọc bản giấy");
        await page.Locator("form[action$='/sua'] .button").ClickAsync();
        await Assertions.Expect(page.Locator(".notice.care table tbody tr")).ToHaveCountAsync(2);
        await visit.ShouldBeSoundAsync("certificate-409" + language.Replace('/', '-'));
        (await page.InputValueAsync("#Form_Score")).ShouldBe("64");
        (await page.InputValueAsync("#Form_Reason")).ShouldBe("Tôi đọc bản giấy");
        await page.Locator("form[action$='/sua'] .button").ClickAsync();
        await visit.ArriveAsync($"**{certificate}?da=sua");

        await steps.UploadAsync($"{mark}-2.csv", decision, Line(product, $"Hộ {mark}", "66"), Line($"Cốm Na Lo {mark}", "", "60"));
        await steps.WriteAsync();
        await visit.OpenAsync(language + "/office/khop");
        await visit.ShouldBeSoundAsync("queue" + language.Replace('/', '-'));
        await page.Locator("[data-row-link]", new() { HasText = product }).ClickAsync();
        await page.Locator(".sides").WaitForAsync();
        await visit.ShouldBeSoundAsync("contradiction" + language.Replace('/', '-'));
        var question = page.Url;
        var late = await page.Context.NewPageAsync();
        await late.GotoAsync(question);
        await page.Locator(".match-act .button").First.ClickAsync();
        await visit.ArriveAsync("**/office/khop");
        await late.FillAsync("#Reason", "Lời của người đến sau");
        await late.Locator(".match-act .button").Last.ClickAsync();
        await Assertions.Expect(late.Locator(".notice.care q")).ToHaveTextAsync("Lời của người đến sau");
        await late.CloseAsync();
        await page.Locator("[data-row-link]", new() { HasText = $"Cốm Na Lo {mark}" }).ClickAsync();
        await page.Locator(".match-candidate").First.WaitForAsync();
        await visit.ShouldBeSoundAsync("question" + language.Replace('/', '-'));
        await page.FillAsync("#Reason", "Phụ lục thiếu chủ thể");
        await page.Locator(".button.danger").ClickAsync();
        await visit.ArriveAsync("**/office/khop");
    }

    // Somebody opens the same form a moment later and is quicker
    private static async Task OtherOfficerAsync(Visit visit, string form)
    {
        var other = await visit.Page.Context.NewPageAsync();
        await other.GotoAsync(form);
        await other.FillAsync("#Form_Score", "62.5");
        await other.FillAsync("#Form_Reason", "Đọc lại bản có dấu");
        await other.Locator("form[action$='/sua'] .button").ClickAsync();
        await other.WaitForURLAsync("**da=sua");
        await other.CloseAsync();
    }

    private static string Line(string product, string holder, string score) => $"1;{product};{holder};Xã Bắc Hà;6;3 sao;{score}";
}
