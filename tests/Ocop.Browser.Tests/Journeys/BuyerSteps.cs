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
        await IsInCartAsync();
    }

    /// <summary>Waits for the answer: with htmx the page stays and says so; without, the cart opens.</summary>
    public async Task IsInCartAsync() =>
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Status).GetByText(Words("Giỏ đang có", "The cart now holds"))
            .Or(Heading.Filter(new() { HasText = Words("Giỏ hàng", "Cart") })).First.WaitForAsync();

    public async Task OpenCartAsync()
    {
        if (!page.Url.EndsWith("/gio-hang", StringComparison.Ordinal))
            await page.Locator("header a[href$='/gio-hang']").ClickAsync();
        await page.WaitForURLAsync(new Regex("/gio-hang$"));
    }

    public async Task GoToCheckoutAsync()
    {
        await Button("Đặt hàng", "Check out").ClickAsync();
        await page.WaitForURLAsync(new Regex("/dat-hang"));
    }

    /// <summary>Fills in the checkout form. Without JavaScript a button fetches the communes and the freight.</summary>
    public async Task FillCheckoutAsync(bool javaScript = true)
    {
        await Field("name").FillAsync("Trần Thu Hà");
        await Field("tel").FillAsync("0912 345 678");
        await Field("street-address").FillAsync(Street);
        await ChooseAsync(Field("address-level1"), "Hà Nội");
        if (!javaScript)
            await LookAsync();
        await ChooseAsync(Field("address-level2"), "Phú Nghĩa");
        if (!javaScript)
            await LookAsync();
        await Assertions.Expect(OrderButton).ToContainTextAsync("₫"); // the freight has arrived: the sum stands on the button
    }

    public async Task PlaceOrderAsync()
    {
        await OrderButton.ClickAsync();
        await page.WaitForURLAsync(new Regex("/don-hang/"));
    }

    public ILocator OrderButton => Button("Đặt hàng", "Place order");

    /// <summary>The form field that asks for this kind of thing (the HTML autocomplete token).</summary>
    public ILocator Field(string autocomplete) => page.Locator($"[autocomplete='{autocomplete}']");

    public ILocator Button(string vi, string en) =>
        page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^" + Words(vi, en)) });

    public string Words(string vi, string en) => english ? en : vi;

    private async Task LookAsync()
    {
        await Button("Xem xã, phường và phí gửi", "Show communes and freight").ClickAsync();
        await page.WaitForLoadStateAsync();
    }

    private static async Task ChooseAsync(ILocator select, string part)
    {
        var option = select.Locator("option", new() { HasText = part }).First;
        await Assertions.Expect(option).ToBeAttachedAsync(); // htmx may still be fetching the communes
        await select.SelectOptionAsync(new SelectOptionValue { Label = (await option.TextContentAsync())!.Trim() });
    }
}
