using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Ocop.Browser.Tests;

/// <summary>Follows every link, in both languages, and checks what each page says about itself.</summary>
/// <remarks>
/// It reads pages as they are served, without a browser, so a thousand take seconds. Filters multiply without end: a link
/// with a query is asked for once, but the links on its page are not followed.
/// </remarks>
/// <param name="client">Who asks: anybody, or somebody whose cookie it holds. Follows no redirect by itself.</param>
/// <param name="follows">The pages whose links are followed; links from there to other pages are only asked for. Null: all.</param>
public sealed class LinkCrawler(HttpClient client, Func<string, bool>? follows = null)
{
    private const int MostPages = 20_000;
    private const int MostQueries = 400;
    private const int AtOnce = 4;

    private readonly HtmlParser _parser = new();
    private readonly Dictionary<string, string> _foundOn = new(StringComparer.Ordinal);
    private readonly Queue<string> _toVisit = new();
    private readonly List<string> _problems = [];
    private readonly SortedSet<string> _pages = new(StringComparer.Ordinal);
    private int _queries;

    public int PagesRead { get; private set; }

    /// <summary>The addresses of the pages that were read and followed.</summary>
    public IReadOnlyCollection<string> Pages => _pages;

    /// <summary>Visits everything reachable from the given paths and returns each problem as one line.</summary>
    public async Task<IReadOnlyList<string>> RunAsync(IEnumerable<string> startPaths)
    {
        foreach (var path in startPaths)
            Note(path, "the start");

        while (_toVisit.Count > 0)
        {
            var batch = Enumerable.Range(0, Math.Min(AtOnce, _toVisit.Count)).Select(_ => _toVisit.Dequeue()).ToList();
            foreach (var page in await Task.WhenAll(batch.Select(FetchAsync)))
                Read(page);
        }

        return _problems;
    }

    private async Task<Fetched> FetchAsync(string path)
    {
        using var response = await client.GetAsync(path);
        var isPage = response.Content.Headers.ContentType?.MediaType == "text/html";
        return new Fetched(
            path,
            response.StatusCode,
            response.Headers.Location?.OriginalString,
            response.Headers.Contains("Set-Cookie"),
            isPage ? await _parser.ParseDocumentAsync(await response.Content.ReadAsStringAsync()) : null);
    }

    private void Read(Fetched page)
    {
        PagesRead++;
        if (page.Status is HttpStatusCode.MovedPermanently or HttpStatusCode.Redirect or HttpStatusCode.SeeOther)
            Note(page.Location!, page.Path);
        else if ((int)page.Status >= 400)
            _problems.Add($"{page.Path}: {(int)page.Status}, linked from {_foundOn[page.Path]}");
        else if (page.Document is { } document)
            Read(page, document);
    }

    private void Read(Fetched page, IHtmlDocument document)
    {
        var path = page.Path;
        if (page.SetsCookie && !PageFacts.IsHidden(document))
            _problems.Add($"{path}: a public page sets a cookie, so it cannot be cached");
        _problems.AddRange(PageFacts.Missing(document).Select(fact => $"{path}: {fact}"));
        foreach (var anchor in document.QuerySelectorAll("a[href^='#']"))
            if (anchor.GetAttribute("href")![1..] is { Length: > 0 } id && document.GetElementById(Uri.UnescapeDataString(id)) is null)
                _problems.Add($"{path}: the link #{id} leads nowhere");

        if (path.Contains('?', StringComparison.Ordinal) || follows?.Invoke(path) == false)
            return;

        _pages.Add(path);
        foreach (var link in LinksOf(document))
            Note(link, path);
    }

    private static IEnumerable<string> LinksOf(IHtmlDocument document) =>
        document.QuerySelectorAll("a[href], link[href]").Select(element => element.GetAttribute("href")!)
            .Concat(document.QuerySelectorAll("img[src], script[src], source[src]").Select(element => element.GetAttribute("src")!))
            .Concat(document.QuerySelectorAll("[srcset]").SelectMany(element => element.GetAttribute("srcset")!.Split(','))
                .Select(candidate => candidate.Trim().Split(' ')[0]))
            .Concat(document.QuerySelectorAll("meta[property='og:image']").Select(element => element.GetAttribute("content")!));

    // Remembers a link of our own site once.
    private void Note(string link, string foundOn)
    {
        var target = new Uri(new Uri(client.BaseAddress!, foundOn == "the start" ? "/" : foundOn), link);
        if (target.Authority != client.BaseAddress!.Authority || target.Scheme != client.BaseAddress.Scheme)
            return;

        var path = target.PathAndQuery;
        if (_foundOn.Count >= MostPages || (path.Contains('?', StringComparison.Ordinal) && ++_queries > MostQueries))
            return;

        if (_foundOn.TryAdd(path, foundOn))
            _toVisit.Enqueue(path);
    }

    private sealed record Fetched(string Path, HttpStatusCode Status, string? Location, bool SetsCookie, IHtmlDocument? Document);
}
