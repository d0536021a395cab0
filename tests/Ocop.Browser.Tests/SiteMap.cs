using System.Xml.Linq;

namespace Ocop.Browser.Tests;

/// <summary>The Vietnamese pages that the shop itself lists for search engines, as paths.</summary>
public sealed record SiteMap(IReadOnlyList<string> Paths)
{
    /// <summary>Reads <c>/sitemap.xml</c>, and the parts it points to when it is an index.</summary>
    public static async Task<SiteMap> ReadAsync(Uri address)
    {
        using var client = new HttpClient { BaseAddress = address };
        using var answer = await client.GetAsync("/sitemap.xml");
        if (!answer.IsSuccessStatusCode)
            return new SiteMap([]); // LinkTests says so; the other tests need not fail with it

        var root = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;
        var paths = PathsIn(root).ToList();
        if (root.Name.LocalName == "sitemapindex")
        {
            var parts = paths;
            paths = [];
            foreach (var part in parts)
                paths.AddRange(PathsIn(XDocument.Parse(await client.GetStringAsync(part)).Root!));
        }

        return new SiteMap([.. paths.Where(path => !path.StartsWith("/en/", StringComparison.Ordinal)).Distinct()]);
    }

    /// <summary>The first listed page under a prefix, for example any producer's.</summary>
    public string FirstUnder(string prefix) =>
        Paths.FirstOrDefault(path => path.StartsWith(prefix, StringComparison.Ordinal) && path.Length > prefix.Length)
        ?? throw new InvalidOperationException($"The sitemap lists no page under {prefix}.");

    private static IEnumerable<string> PathsIn(XElement root) =>
        root.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value.Trim()).AbsolutePath);
}
