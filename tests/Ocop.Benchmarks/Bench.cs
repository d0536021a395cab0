using System.Net;
using System.Text.Json;

namespace Ocop.Benchmarks;

/// <summary>
/// Measures the shop and, in turn, the least that could answer in its place, in the same run: machines differ and are noisy,
/// ratios less so. R1 sends the same bytes, R2 is a bare Razor page of the same size, R3 is the raw FTS5 query over the same
/// index, R4 writes one durable row per request.
/// </summary>
internal sealed class Bench(int runs, IReadOnlyCollection<string> wanted)
{
    private const int Products = 10_000;
    private const int WarmUpOrders = 2_400; // R4 has answered fifty thousand times before it is measured
    private const int MeasuredOrders = 800;
    private const string Listing = "/tim-kiem";

    // A shop that is started again keeps its address, though the bench gives it another port.
    private const string PublicAddress = "https://ocop.example";
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5); // until it has kept its page and given back what starting took
    private static readonly string Data = Path.Combine(Programs.Folder, "data");
    private static readonly string Capture = Path.Combine(Programs.Folder, "page");
    private static readonly string Queries = Path.Combine(Programs.Folder, "queries.txt");
    private static readonly string Forms = Path.Combine(Programs.Folder, "forms.txt");
    private static readonly Dictionary<string, string> Nothing = [];

    private static readonly string[] SearchTexts =
    [
        "mat ong", "man tam hoa", "che shan tuyet", "gao nep", "ruou ngo", "mien dong", "thit trau", "nuoc mam",
        "bắc hà", "lạp xưởng", "tinh dầu quế", "trà hoa vàng",
    ];

    private readonly Comparison _start = new("start to first page, drawn", "R1", 4, "ms", LowerIsBetter: true);
    private readonly Comparison _restart = new("start to first page, kept from before", "R1", 4, "ms", LowerIsBetter: true);
    private readonly Comparison _memory = new("idle memory after a drawn page", "R1", 2.2, "MB", LowerIsBetter: true);
    private readonly Comparison _restartMemory = new("idle memory after a kept page", "R1", 2.2, "MB", LowerIsBetter: true);
    private readonly Comparison _cached = new("cached product page", "R1", 0.5, "/s");
    private readonly Comparison _product = new("uncached product page", "R2", 0.25, "/s");
    private readonly Comparison _listing = new("listing with facet counts", "R2", 0.15, "/s");
    private readonly Comparison _search = new("search with facet counts, 10,000 products", "R3", 0.5, "/s");
    private readonly Comparison _add = new("add to cart", "R4", 0.3, "/s");
    private readonly Comparison _order = new("place order", "R4", 0.15, "/s");

    private IReadOnlyList<string> _products = [];
    private int _ordered;

    /// <summary>Runs everything and prints the table; true when every target is reached.</summary>
    public async Task<bool> RunAsync()
    {
        await PrepareAsync();
        var steps = new (string Name, Func<Task> Step)[]
        {
            ("start", StartAndMemoryAsync), ("cached", CachedAsync), ("pages", UncachedAsync), ("search", SearchAsync), ("writes", WritesAsync),
        };
        for (var run = 1; run <= runs; run++)
        {
            await Console.Error.WriteLineAsync($"Run {run} of {runs}");
            foreach (var (_, step) in steps.Where(step => wanted.Count == 0 || wanted.Contains(step.Name)))
                await step();
        }

        return Print();
    }

    private async Task PrepareAsync()
    {
        await Programs.PublishShopAsync();
        await Programs.PublishReferenceAsync();
        foreach (var old in new[] { Data, Capture }.Where(Directory.Exists))
            Directory.Delete(old, recursive: true);
        Directory.CreateDirectory(Data);
        await Console.Error.WriteLineAsync($"Seeding {Products} products");
        await Programs.SeedAsync(Data, Products);

        await using var shop = await StartShopAsync("off", "/health/ready");
        using var buyer = new Buyer(shop.Address);
        await buyer.WaitForIndexAsync();
        _products = await buyer.ProductsAsync(WarmUpOrders + MeasuredOrders);
        await File.WriteAllLinesAsync(Queries, SearchTexts.Select(text => $"{Listing}?q={Uri.EscapeDataString(text)}"));
    }

    private async Task StartAndMemoryAsync()
    {
        await CaptureAsync();
        var pages = Path.Combine(Data, "pages");
        if (Directory.Exists(pages))
            Directory.Delete(pages, recursive: true);
        var drawn = await StartAndSettleAsync();
        var kept = await StartAndSettleAsync();
        await using var bytes = await StartReferenceAsync("/", "bytes", Capture);
        await Task.Delay(Settling);
        var (time, memory) = (bytes.StartTime.TotalMilliseconds, bytes.Memory >> 20);
        _start.Add(drawn.Start.TotalMilliseconds, time);
        _restart.Add(kept.Start.TotalMilliseconds, time);
        _memory.Add(drawn.Memory >> 20, memory);
        _restartMemory.Add(kept.Memory >> 20, memory);
    }

    private async Task<(TimeSpan Start, long Memory)> StartAndSettleAsync()
    {
        await using var shop = await StartShopAsync("on", _products[0], PublicAddress);
        await Task.Delay(Settling);
        return (shop.StartTime, shop.Memory);
    }

    private async Task CachedAsync()
    {
        await CaptureAsync();
        double ours;
        await using (var shop = await StartShopAsync("on", _products[0]))
            ours = await Wrk.GetAsync(new Uri(shop.Address, _products[0]), "br");
        await using var bytes = await StartReferenceAsync("/", "bytes", Capture);
        _cached.Add(ours, await Wrk.GetAsync(bytes.Address, "br"));
    }

    // Uncompressed on both sides: packing the same bytes would cost both the same and only hide the difference.
    private async Task UncachedAsync()
    {
        double product, listing;
        int productSize, listingSize;
        await using (var shop = await StartShopAsync("off", Listing))
        {
            productSize = await SizeAsync(new Uri(shop.Address, _products[0]));
            listingSize = await SizeAsync(new Uri(shop.Address, Listing));
            product = await Wrk.GetAsync(new Uri(shop.Address, _products[0]), "identity");
            listing = await Wrk.GetAsync(new Uri(shop.Address, Listing), "identity");
        }

        await using var page = await StartReferenceAsync($"/page?size={productSize}", "page");
        _product.Add(product, await Wrk.GetAsync(new Uri(page.Address, $"/page?size={productSize}"), "identity"));
        _listing.Add(listing, await Wrk.GetAsync(new Uri(page.Address, $"/page?size={listingSize}"), "identity"));
    }

    private async Task SearchAsync()
    {
        double ours;
        await using (var shop = await StartShopAsync("off", Listing))
            ours = await Wrk.GetInTurnAsync(shop.Address, Queries);
        var index = Directory.EnumerateFiles(Path.Combine(Data, "search"), "products-*.index").Max(StringComparer.Ordinal)
            ?? throw new FileNotFoundException("The shop has left no index.");
        await using var raw = await StartReferenceAsync("/?q=mat%20ong", "search", index);
        _search.Add(ours, await Wrk.GetInTurnAsync(raw.Address, Queries));
    }

    private async Task WritesAsync()
    {
        double adds, orders;
        int bodyLength;
        await using (var shop = await StartShopAsync("on", Listing))
        {
            using var buyer = new Buyer(shop.Address);
            var addForms = new List<string>();
            foreach (var product in _products.Take(64))
                addForms.AddRange(await buyer.AddFormsAsync(product, await buyer.NewCartAsync(product), most: 5));
            bodyLength = addForms[0].Split('\t')[2].Length;
            adds = await PostAsync(addForms, file => Wrk.PostInTurnAsync(shop.Address, file, Answer.GoThere));

            // A different product each time: the stock of the real ones is small.
            var orderForms = new List<string>();
            while (orderForms.Count < WarmUpOrders + MeasuredOrders)
                if (await buyer.OrderFormAsync(_products[_ordered++ % _products.Count]) is { } form)
                    orderForms.Add(form);
            await PostAsync(orderForms.Take(WarmUpOrders), file => Wrk.PostOnceAsync(shop.Address, file, Answer.GoThere));
            orders = await PostAsync(orderForms.Skip(WarmUpOrders), file => Wrk.PostOnceAsync(shop.Address, file, Answer.GoThere));
        }

        var rowsFile = Path.Combine(Data, "reference.db");
        await using var rows = await StartReferenceAsync(null, "rows", rowsFile);
        var reference = await PostAsync([$"/\tnone=none\t{new string('x', bodyLength)}"],
            file => Wrk.PostInTurnAsync(rows.Address, file, Answer.Done));
        _add.Add(adds, reference);
        _order.Add(orders, reference);
    }

    private bool Print()
    {
        var measured = new[] { _cached, _product, _listing, _search, _add, _order, _start, _restart, _memory, _restartMemory }.Where(comparison => comparison.Runs > 0).ToList();
        Console.WriteLine($"Medians of {runs} runs, {Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}\n");
        Console.WriteLine(Comparison.TableHead);
        foreach (var comparison in measured)
            Console.WriteLine(comparison.TableRow);
        return measured.All(comparison => comparison.IsReached);
    }

    // Keeps a page as the shop sends it to a browser, for R1 to send.
    private async Task CaptureAsync()
    {
        if (Directory.Exists(Capture))
            return;
        await using var shop = await StartShopAsync("on", _products[0]);
        using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(shop.Address, _products[0]));
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await client.SendAsync(request);
        Directory.CreateDirectory(Capture);
        await File.WriteAllBytesAsync(Path.Combine(Capture, "body"), await answer.Content.ReadAsByteArrayAsync());
        var headers = answer.Headers.Concat(answer.Content.Headers)
            .Where(header => header.Key is not ("Date" or "Transfer-Encoding" or "Content-Length"))
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value));
        await File.WriteAllTextAsync(Path.Combine(Capture, "headers.json"), JsonSerializer.Serialize(headers));
    }

    private static async Task<int> SizeAsync(Uri page)
    {
        using var client = new HttpClient();
        return (await client.GetByteArrayAsync(page)).Length;
    }

    private static async Task<double> PostAsync(IEnumerable<string> forms, Func<string, Task<double>> post)
    {
        await File.WriteAllLinesAsync(Forms, forms);
        return await post(Forms);
    }

    private static Task<RunningApp> StartShopAsync(string pageCache, string firstPage, string? publicAddress = null)
    {
        var configuration = new Dictionary<string, string>
        {
            ["Ocop:DataPath"] = Data,
            ["Ocop:PageCache"] = pageCache,
            ["Ocop:RateLimits"] = "off",
        };
        if (publicAddress is not null)
            configuration["Ocop:BaseUrl"] = publicAddress;
        return RunningApp.StartAsync(Programs.Shop, [], configuration, firstPage);
    }

    private static Task<RunningApp> StartReferenceAsync(string? firstPage, params string[] arguments) =>
        RunningApp.StartAsync(Programs.Reference, arguments, Nothing, firstPage ?? "/");
}
