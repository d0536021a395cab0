using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Ocop.Testing;

namespace Ocop.Browser.Tests;

/// <summary>One visitor's browser window. It notes whatever a developer would see in red in the console.</summary>
public sealed partial class Visit : IAsyncDisposable
{
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    public Visit(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        // A refusal by the content security policy arrives here too.
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _complaints.Enqueue($"{page.Url}: console: {message.Text}");
        };
        page.PageError += (_, error) => _complaints.Enqueue($"{page.Url}: script error: {error}");
        page.Response += (_, response) =>
        {
            if (response.Status >= 500)
                _complaints.Enqueue($"{page.Url}: {response.Status} from {response.Url}");
        };
    }

    public IPage Page { get; }

    public IReadOnlyCollection<string> Complaints => _complaints;

    /// <summary>Opens a page and waits until it and what it loads have arrived.</summary>
    public async Task<IResponse> OpenAsync(string path)
    {
        var response = await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Load });
        return response ?? throw new InvalidOperationException($"{path} gave no response.");
    }

    /// <summary>Waits until a click has led somewhere and all of it has arrived.</summary>
    /// <remarks>An event that comes between Playwright's look and its listening is missed; a second look finds that it was there.</remarks>
    public async Task ArriveAsync(string pattern)
    {
        await Page.WaitForURLAsync(pattern, new() { WaitUntil = WaitUntilState.Commit });
        try
        {
            await Page.WaitForLoadStateAsync(LoadState.Load, new() { Timeout = 3000 });
        }
        catch (TimeoutException)
        {
            await Page.WaitForLoadStateAsync(LoadState.Load);
        }
    }

    /// <summary>Opens a page until it holds so many of something: a change is on every page within two seconds.</summary>
    public async Task OpenUntilAsync(string path, string selector, int count)
    {
        for (var tries = 0; tries < 20; tries++)
        {
            var answer = await OpenAsync(path);
            if (answer.Ok && await Page.Locator(selector).CountAsync() == count)
                return;
            await Task.Delay(100);
        }

        (await Page.Locator(selector).CountAsync()).ShouldBe(count, $"{path}: {await Page.TitleAsync()}");
    }

    /// <summary>True when the page is wider than the window, so that it would slide sideways under a thumb.</summary>
    public Task<bool> ScrollsSidewaysAsync() =>
        Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth");

    /// <summary>
    /// On a phone and on a desk nothing slides sideways, and axe finds nothing by day or by night; leaves a picture of each.
    /// The visit must bypass our content security policy: axe comes as a script.
    /// </summary>
    public async Task ShouldBeSoundAsync(string name)
    {
        foreach (var look in new[] { Look.Phone, Look.Desktop })
        {
            await Page.SetViewportSizeAsync(look.Width, look.Height);
            (await ScrollsSidewaysAsync()).ShouldBeFalse($"{name} at {look.Width} px");
            foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
                (await AxeRunner.ViolationsAsync(Page)).ShouldBeEmpty($"{name} at {look.Width} px, {scheme}");
                await KeepPictureAsync($"{name}-{scheme}");
            }
        }
    }

    /// <summary>How many sheets of A4 the page takes on paper.</summary>
    public async Task<int> SheetsPrintedAsync() => SheetOfPdf().Count(Encoding.Latin1.GetString(await Page.PdfAsync(new() { Format = "A4" })));

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    /// <summary>Saves what is to be seen, as artifacts/browser/NAME-WIDTH.png.</summary>
    public async Task KeepPictureAsync(string name)
    {
        var width = Page.ViewportSize?.Width.ToString(CultureInfo.InvariantCulture);
        await Page.ScreenshotAsync(new()
        {
            Path = Path.Combine(TestRun.RepositoryRoot, "artifacts", "browser", $"{name}-{width}.png"),
            FullPage = true,
        });
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex SheetOfPdf();
}
