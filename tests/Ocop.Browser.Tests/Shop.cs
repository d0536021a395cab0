using Microsoft.Playwright;
using Ocop.Testing;

namespace Ocop.Browser.Tests;

/// <summary>
/// The shop with demonstration data, served by the real program on 22 November 2026, and Debian's Chromium to visit it with.
/// <c>OCOP_TEST_SITE=http://localhost:5080</c> visits a shop that is already running instead.
/// </summary>
public sealed class Shop : IAsyncLifetime
{
    private static readonly string[] BrowserArguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private ServerProcess? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address { get; private set; } = null!;

    public SiteMap Map { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("OCOP_TEST_SITE") is { Length: > 0 } running)
        {
            Address = new Uri(running);
        }
        else
        {
            _server = await ServerProcess.StartAsync(new ServerSettings
            {
                Configuration = new Dictionary<string, string>
                {
                    ["Ocop:Demo"] = "true",
                    ["Ocop:Clock"] = "2026-11-22T09:00:00+07:00",
                    ["Ocop:RateLimits"] = "off",
                },
            });
            Address = _server.BaseAddress;
        }

        Map = await SiteMap.ReadAsync(Address);
        _playwright = await Playwright.CreateAsync();
        _browser = await LaunchAsync(_playwright);
    }

    internal static Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        playwright.Chromium.LaunchAsync(new() { ExecutablePath = FindChromium(), Args = BrowserArguments });

    /// <summary>Opens a fresh visitor's browser: no cookies, no cache. Close it by disposing the visit.</summary>
    public async Task<Visit> VisitAsync(Look look)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address.AbsoluteUri,
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            ColorScheme = look.Dark ? ColorScheme.Dark : ColorScheme.Light,
            HasTouch = look.Touch,
            JavaScriptEnabled = look.JavaScript,
            BypassCSP = look.BypassContentSecurityPolicy,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "vi-VN",
            TimezoneId = "Asia/Ho_Chi_Minh",
        });
        context.SetDefaultTimeout(15_000);
        return new Visit(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null)
            await _server.DisposeAsync();
    }

    private static string FindChromium() =>
        new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("Chromium is missing. On Debian: apt-get install chromium");
}
