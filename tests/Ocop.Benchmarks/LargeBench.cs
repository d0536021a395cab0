using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Ocop.Benchmarks;

/// <summary>The whole shop with very many products, page by page: what each costs one visitor at a time, nothing kept whole.</summary>
/// <param name="products">How many.</param>
internal sealed partial class LargeBench(int products)
{
    private const int Visits = 5;
    private const string Name = "large-data";
    private static readonly string Data = Path.Combine(Programs.Folder, Name);

    // Whole pages are not kept: each visit draws its page.
    private static readonly Dictionary<string, string> Settings = new() { ["Ocop:DataPath"] = Data, ["Ocop:PageCache"] = "off", ["Ocop:RateLimits"] = "off" };

    public async Task RunAsync()
    {
        await Programs.PublishShopAsync();
        Programs.NewData(Name);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{products:N0} products, {Environment.ProcessorCount} cores\n"));
        Console.WriteLine("| | processor time | answer |\n| --- | ---: | ---: |");
        var clock = Stopwatch.StartNew();
        await Programs.SeedAsync(Data, products);
        Print("seeding", null, clock.Elapsed.TotalMilliseconds);
        await StartAsync("first start until the search index is built");
        await StartAsync("any later start until ready");
        await using var shop = await RunningApp.StartAsync(Programs.Shop, [], Settings, "/health/ready");
        await PagesAsync(shop);
        await BuyingAsync(shop);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nResident memory after all of this: {shop.Memory >> 20} MB"));
    }

    private static async Task StartAsync(string what)
    {
        await using var shop = await RunningApp.StartAsync(Programs.Shop, [], Settings, "/health/ready");
        Print(what, shop.ProcessorTime.TotalMilliseconds, shop.StartTime.TotalMilliseconds);
    }

    private static async Task PagesAsync(RunningApp shop)
    {
        using var client = new HttpClient { BaseAddress = shop.Address };
        var home = await client.GetStringAsync("/");
        var commune = CommunePath().Match(home).Value; // the home page lists those with the most first
        var province = ProvincePath().Match(await client.GetStringAsync(commune)).Value;
        var part = LaterPart().Match(await client.GetStringAsync("/sitemap.xml")).Groups[1].Value;
        var csv = CertificatesCsv().Match(await client.GetStringAsync("/du-lieu")).Value;
        var paths = ProductPath().Matches(string.Concat(
            await client.GetStringAsync("/tim-kiem?trang=90"), await client.GetStringAsync("/tim-kiem?trang=91"))).Select(match => match.Value).Distinct();

        await MeasureAsync(shop, client, "product page", [.. paths.Take(Visits + 1)]);
        await MeasureAsync(shop, client, "listing with facets", [.. Enumerable.Range(20, Visits + 1).Select(page => $"/tim-kiem?trang={page}")]);
        await MeasureAsync(shop, client, "search, \"mật ong\"", [.. Enumerable.Range(1, Visits + 1).Select(page => $"/tim-kiem?q=mat+ong&trang={page}")]);
        await MeasureAsync(shop, client, "search, a word in every product", [.. Enumerable.Range(1, Visits + 1).Select(page => $"/tim-kiem?q=san+pham&trang={page}")]);
        await MeasureAsync(shop, client, "suggestions", ["/goi-y?q=ma", "/goi-y?q=mat", "/goi-y?q=che+s", "/goi-y?q=bac", "/goi-y?q=nuoc", "/goi-y?q=qu"]);
        await MeasureAsync(shop, client, "commune with the most products", [commune]);
        await MeasureAsync(shop, client, "its province", [province]);
        await MeasureAsync(shop, client, "home page", ["/"]);
        await MeasureAsync(shop, client, "withdrawn and lapsed certificates", ["/giay-het-hieu-luc"]);
        await MeasureAsync(shop, client, "a part of the site map", [new Uri(part).PathAndQuery]);
        await MeasureAsync(shop, client, "all certificates as CSV", [csv]);
    }

    private static async Task BuyingAsync(RunningApp shop)
    {
        using var buyer = new Buyer(shop.Address);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = shop.Address,
            DefaultRequestHeaders = { { "Sec-Fetch-Site", "same-origin" } },
        };
        var found = await buyer.ProductsAsync(3 * Visits);
        var adds = new List<string>();
        foreach (var product in found)
            adds.AddRange(await buyer.AddFormsAsync(product, "", most: 1));
        await MeasureAsync(shop, "add to cart", [.. adds.Select(form => (Func<Task>)(() => PostAsync(client, form)))]);

        var cart = await buyer.NewCartAsync(found[0]);
        foreach (var page in new[] { "/gio-hang", "/dat-hang" })
            await MeasureAsync(shop, page == "/gio-hang" ? "cart" : "checkout", [.. Enumerable.Repeat<Func<Task>>(() => GetAsync(client, page, cart), Visits + 1)]);

        var orders = new List<string>();
        foreach (var product in found)
            if (await buyer.OrderFormAsync(product) is { } form)
                orders.Add(form);
        await MeasureAsync(shop, "place order", [.. orders.Select(form => (Func<Task>)(() => PostAsync(client, form)))]);
    }

    private static Task MeasureAsync(RunningApp shop, HttpClient client, string what, IReadOnlyList<string> paths) =>
        MeasureAsync(shop, what, [.. Enumerable.Range(0, Visits + 1).Select(visit => (Func<Task>)(() => client.GetByteArrayAsync(paths[visit % paths.Count])))]);

    // The first one is not counted: it is compiled.
    private static async Task MeasureAsync(RunningApp shop, string what, IReadOnlyList<Func<Task>> visits)
    {
        var (processor, answer) = (new List<double>(), new List<double>());
        await visits[0]();
        foreach (var visit in visits.Skip(1))
        {
            var (before, clock) = (shop.ProcessorTime, Stopwatch.StartNew());
            await visit();
            answer.Add(clock.Elapsed.TotalMilliseconds);
            processor.Add((shop.ProcessorTime - before).TotalMilliseconds);
        }

        Print(what, processor.Average(), answer.Order().ElementAt(answer.Count / 2)); // the system counts processor time in steps of ten milliseconds
    }

    private static async Task GetAsync(HttpClient client, string page, string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, page) { Headers = { { "Cookie", cookie } } };
        using var answer = (await client.SendAsync(request)).EnsureSuccessStatusCode();
    }

    private static async Task PostAsync(HttpClient client, string form)
    {
        var parts = form.Split('\t');
        using var request = new HttpRequestMessage(HttpMethod.Post, parts[0]) { Content = Buyer.FormContent(parts[2]) };
        if (parts[1].Length > 0)
            request.Headers.Add("Cookie", parts[1]);
        using var answer = await client.SendAsync(request);
        if (answer.StatusCode != System.Net.HttpStatusCode.SeeOther)
            throw new InvalidOperationException($"{parts[0]} answered {(int)answer.StatusCode}.");
    }

    private static void Print(string what, double? processor, double answer) =>
        Console.WriteLine($"| {what} | {(processor is { } time ? In(time) : "")} | {In(answer)} |");

    private static string In(double milliseconds) => string.Create(
        CultureInfo.InvariantCulture, $"{(milliseconds < 10_000 ? milliseconds : milliseconds / 1000):0} {(milliseconds < 10_000 ? "ms" : "s")}");

    [GeneratedRegex("/xa/[a-z0-9-]+")]
    private static partial Regex CommunePath();

    [GeneratedRegex("/tinh/[a-z0-9-]+")]
    private static partial Regex ProvincePath();

    [GeneratedRegex("/san-pham/mau-do-[0-9]+")]
    private static partial Regex ProductPath();

    [GeneratedRegex("<loc>(?!.*<loc>)([^<]+)</loc>", RegexOptions.Singleline)]
    private static partial Regex LaterPart();

    [GeneratedRegex(@"/du-lieu/[a-z-]*(giay|certificates)[a-z-]*\.csv")]
    private static partial Regex CertificatesCsv();
}
