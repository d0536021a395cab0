using System.Globalization;
using System.Text.Json;
using Ocop.Testing;

namespace Ocop.Benchmarks;

/// <summary>What Lighthouse says of the main pages, as a phone on a slow line sees them. Medians of three runs.</summary>
internal static class Lighthouse
{
    private const int Runs = 3;
    private const double ToReach = 0.95;
    private static readonly string[] Categories = ["performance", "accessibility", "best-practices", "seo"];
    private static readonly string Package = Path.Combine(TestRun.RepositoryRoot, "tests", "Ocop.Benchmarks");

    /// <summary>Prints a table of scores; true when every score is at least 95.</summary>
    public static async Task<bool> RunAsync()
    {
        await Programs.PublishShopAsync();
        await Programs.RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--silent"], folder: Package);
        using var data = new TempFolder();
        await using var shop = await RunningApp.StartAsync(Programs.Shop, [], new Dictionary<string, string>
        {
            ["Ocop:DataPath"] = data.Path,
            ["Ocop:RateLimits"] = "off",
        }, "/");
        using var buyer = new Buyer(shop.Address);
        var product = (await buyer.ProductsAsync(1))[0];
        var cart = await buyer.NewCartAsync(product);

        var isReached = true;
        Console.WriteLine($"| page | {string.Join(" | ", Categories)} |\n| --- | ---: | ---: | ---: | ---: |");
        foreach (var page in new[] { "/", "/tim-kiem", product, "/lang-du-lich/na-lo", "/dat-hang" })
        {
            var scores = await ScoresAsync(new Uri(shop.Address, page), cart);
            isReached &= scores.All(score => score >= ToReach);
            Console.WriteLine($"| {page} | {string.Join(" | ", scores.Select(score => (score * 100).ToString("0", CultureInfo.InvariantCulture)))} |");
        }

        return isReached;
    }

    private static async Task<IReadOnlyList<double>> ScoresAsync(Uri page, string cookie)
    {
        var runs = new List<IReadOnlyList<double>>();
        for (var run = 0; run < Runs; run++)
            runs.Add(await ScoreOnceAsync(page, cookie));
        return [.. Categories.Select((_, number) => runs.Select(scores => scores[number]).Order().ElementAt(Runs / 2))];
    }

    private static async Task<IReadOnlyList<double>> ScoreOnceAsync(Uri page, string cookie)
    {
        var report = await Programs.RunAsync(Path.Combine(Package, "node_modules", ".bin", "lighthouse"),
            [
                page.AbsoluteUri, "--quiet", "--output=json", $"--only-categories={string.Join(',', Categories)}",
                $"--extra-headers={JsonSerializer.Serialize(new { Cookie = cookie })}",
                "--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync",
            ],
            new Dictionary<string, string> { ["CHROME_PATH"] = "/usr/bin/chromium" });
        using var json = JsonDocument.Parse(report);
        if (Environment.GetEnvironmentVariable("OCOP_LIGHTHOUSE_REPORTS") is { Length: > 0 } folder)
            await File.WriteAllTextAsync(Path.Combine(folder, $"{page.AbsolutePath.Replace('/', '_')}.json"), report);
        return [.. Categories.Select(category => json.RootElement.GetProperty("categories").GetProperty(category).GetProperty("score").GetDouble())];
    }
}
