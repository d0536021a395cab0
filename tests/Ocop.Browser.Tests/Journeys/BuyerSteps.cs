using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Ocop.Browser.Tests.Journeys;

/// <summary>What a buyer does, found by the words on the screen as a person or a screen reader finds it.</summary>
public sealed class BuyerSteps(IPage page, bool english = false)
{
    public const string Street = "Thôn Phú Vinh, cạnh cổng làng mây tre";

    public ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    public async Task SearchAsync(string text)
    {
        var box = page.GetByRole(AriaRole.Searchbox).Or(page.GetByRole(AriaRole.Combobox)).First;
        await box.FillAsync(text);
        await box.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex(@"/tim-kiem\?"));
    }

    public async Task OpenProductAsync(string name)
    {
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
        await page.WaitForURLAsync(new Regex("/san-pham/"));
    }

    public async Task PutIntoCartAsync()
    {
        await Button("Thêm vào giỏ", "Add to cart").ClickAsync();
        await Assertions.Expect(page.Locator(".cart-count").Or(Heading.Filter(new() { HasText = Words("Giỏ hàng", "Cart") })).First)
            .ToContainTextAsync(new Regex($"1|{Words("Giỏ hàng", "Cart")}"));
    }

    public async Task OpenCartAsync()
    {
        if (!page.Url.Contains("/gio-hang", StringComparison.Ordinal))
            await page.Locator("header").GetByRole(AriaRole.Link, new() { NameRegex = new Regex(Words("^Giỏ", "^(Cart|Basket)")) }).ClickAsync();
        await page.WaitForURLAsync(new Regex("/gio-hang"));
    }

    public async Task GoToCheckoutAsync()
    {
        var name = new Regex(Words("^Đặt hàng", "^(Check ?out|Place order)"));
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = name })
            .Or(page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { NameRegex = name })).First.ClickAsync();
        await page.WaitForURLAsync(new Regex("/dat-hang"));
    }

    public async Task FillCheckoutAsync()
    {
        await Field("name").FillAsync("Trần Thu Hà");
        await Field("tel").FillAsync("0912 345 678");
        await ChooseAsync(Field("address-level1"), "Hà Nội");
        var showCommunes = Button("Xem xã, phường", "Show communes");
        if (await showCommunes.IsVisibleAsync()) // without JavaScript
            await showCommunes.ClickAsync();
        await ChooseAsync(Field("address-level2"), "Phú Nghĩa");
        await Field("street-address").FillAsync(Street);
    }

    public async Task PlaceOrderAsync()
    {
        await Button("Đặt hàng", "Place order").Last.ClickAsync();
        await page.WaitForURLAsync(new Regex("/don-hang/"));
    }

    /// <summary>The form field that asks for this kind of thing (the HTML autocomplete token).</summary>
    public ILocator Field(string autocomplete) => page.Locator($"[autocomplete='{autocomplete}']");

    public ILocator Button(string vi, string en) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + Words(vi, en)) });

    public string Words(string vi, string en) => english ? en : vi;

    private static async Task ChooseAsync(ILocator select, string part)
    {
        var option = select.Locator("option", new() { HasText = part }).First;
        await Assertions.Expect(option).ToBeAttachedAsync(); // htmx may still be fetching the communes
        await select.SelectOptionAsync(new SelectOptionValue { Label = (await option.TextContentAsync())!.Trim() });
    }
}
