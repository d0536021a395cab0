using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Ocop.Browser.Tests.Journeys;

/// <summary>The same way with the keyboard alone: Tab, typing, Enter. Nothing is clicked or focused by the test.</summary>
public sealed class KeyboardTests(Shop shop) : Browsing(shop)
{
    [Fact]
    public async Task The_first_stop_of_every_page_skips_to_the_content()
    {
        var visit = await VisitAsync(Look.Desktop);
        await visit.OpenAsync("/");

        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.Page.FocusedAsync()).ShouldContain("Tới nội dung chính");
        await visit.Page.Keyboard.PressAsync("Enter");

        (await visit.Page.EvaluateAsync<string>("() => document.activeElement.tagName")).ShouldBe("MAIN");
    }

    [Fact]
    public async Task An_order_can_be_placed_without_a_mouse()
    {
        var visit = await VisitAsync(Look.Desktop);
        var page = visit.Page;
        await visit.OpenAsync("/");

        await page.TabToAsync("INPUT search");
        await page.Keyboard.TypeAsync("man tam hoa");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex(@"/tim-kiem\?"));
        await PressAsync(page, "Mận Tam hoa sấy dẻo", "/san-pham/");
        await page.TabToAsync("BUTTON.*Thêm vào giỏ");
        await page.Keyboard.PressAsync("Enter");
        await new BuyerSteps(page).IsInCartAsync(); // leaving earlier would cut the request off
        await visit.OpenAsync("/gio-hang");
        await PressAsync(page, "BUTTON.*Đặt hàng", "/dat-hang");

        await TypeIntoAsync(page, "name", "Trần Thu Hà");
        await TypeIntoAsync(page, "tel", "0912345678");
        await TypeIntoAsync(page, "address-level1", "T"); // a letter chooses the next province that begins with it
        await Assertions.Expect(page.Locator("[autocomplete='address-level2'] option").Nth(5)).ToBeAttachedAsync();
        await TypeIntoAsync(page, "address-level2", "X");
        await TypeIntoAsync(page, "street-address", BuyerSteps.Street);
        await Assertions.Expect(new BuyerSteps(page).OrderButton).ToContainTextAsync("₫");
        await PressAsync(page, "BUTTON.*Đặt hàng", "/don-hang/");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("Mận Tam hoa sấy dẻo");
    }

    private static async Task TypeIntoAsync(IPage page, string autocomplete, string text)
    {
        await page.TabToAsync($"\\[{autocomplete}\\]");
        await page.Keyboard.TypeAsync(text);
    }

    private static async Task PressAsync(IPage page, string name, string landsOn)
    {
        await page.TabToAsync(name);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex(landsOn));
    }
}
