using System.Globalization;
using Ocop.Catalog.Articles;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Loading;

/// <summary>Reads the articles: one Markdown file per language, each with a head of "name: value" lines between two lines "---".</summary>
internal sealed class ArticleSource(SourceFolder folder, DateTimeOffset now, SourceFaults faults)
{
    private const string Vietnamese = ".vi.md";
    private const string English = ".en.md";

    private static readonly string[] Folders = ["guide/", "news/", "pages/"];

    private readonly HashSet<string> _slugs = new(StringComparer.Ordinal);

    public IReadOnlyList<SourceRecord<Article>> Read()
    {
        var files = Folders.SelectMany(folder.Below).ToList();
        foreach (var file in files.Where(file => !file.EndsWith(Vietnamese, StringComparison.Ordinal) && !HasVietnamese(file, files)))
            faults.Add(folder.NameOf(file), 1, "", $"has no Vietnamese text beside it (*{Vietnamese})");
        return [.. files.Where(file => file.EndsWith(Vietnamese, StringComparison.Ordinal)).Select(file => Article(file, files))];
    }

    private static bool HasVietnamese(string file, List<string> files) =>
        file.EndsWith(English, StringComparison.Ordinal) && files.Contains(file[..^English.Length] + Vietnamese);

    private SourceRecord<Article> Article(string file, List<string> files)
    {
        var vi = Page.Read(folder.NameOf(file), folder.Text(file, faults), faults);
        var englishFile = file[..^Vietnamese.Length] + English;
        var en = files.Contains(englishFile) ? Page.Read(folder.NameOf(englishFile), folder.Text(englishFile, faults), faults) : null;
        var key = file[(file.IndexOf('/', StringComparison.Ordinal) + 1)..^Vietnamese.Length];
        var article = new Article
        {
            Id = SourceId.Article(key),
            Slug = SlugOf(vi, en),
            Section = Section(vi),
            Title = new LocalText(vi.Required("title"), en?.Required("title")),
            Lead = new LocalText(vi["lead"], en?["lead"]),
            Body = new LocalText(vi.Body, en?.Body),
            Order = vi.Number("order"),
            Day = vi.Day("published"),
            Sources = [.. vi["sources"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
            Publication = new Publication(now),
        };
        return SourceRecord<Article>.Of(key, $"{vi.Text}\n\f\n{en?.Text}", article);
    }

    private string SlugOf(Page vi, Page? en)
    {
        var slug = vi.Required("slug");
        if (!Slug.IsValid(slug))
            vi.Fault("slug", $"\"{slug}\" may hold only a–z, 0–9 and single hyphens");
        else if (!_slugs.Add(slug))
            vi.Fault("slug", $"{slug} is taken by another article");
        if (en is not null && en["slug"] != slug)
            en.Fault("slug", $"is not {slug}, the slug of the Vietnamese text");
        return slug;
    }

    private static ArticleSection Section(Page page)
    {
        if (Enum.TryParse<ArticleSection>(page.Required("section"), ignoreCase: true, out var section) && Enum.IsDefined(section))
            return section;
        page.Fault("section", $"\"{page["section"]}\" is not guide, news, people or page");
        return ArticleSection.News;
    }

    private sealed class Page(string file, string text, SourceFaults faults)
    {
        private readonly Dictionary<string, (int Line, string Value)> _head = new(StringComparer.Ordinal);

        public string Text => text;

        public string Body { get; private set; } = "";

        public string this[string name] => _head.TryGetValue(name, out var entry) ? entry.Value : "";

        public static Page Read(string file, string text, SourceFaults faults)
        {
            var page = new Page(file, text, faults);
            var lines = text.ReplaceLineEndings("\n").Split('\n');
            var end = lines[0] == "---" ? Array.IndexOf(lines, "---", 1) : -1;
            if (end < 0)
            {
                faults.Add(file, 1, "", "does not begin with a head between two lines ---");
                return page;
            }

            for (var index = 1; index < end; index++)
                page.ReadLine(index + 1, lines[index]);
            page.Body = string.Join('\n', lines[(end + 1)..]).Trim();
            if (page.Body.Length == 0)
                faults.Add(file, end + 1, "", "has no text below its head");
            return page;
        }

        public string Required(string name)
        {
            if (this[name].Length == 0)
                Fault(name, "is missing");
            return this[name];
        }

        public int Number(string name)
        {
            if (this[name].Length == 0 || int.TryParse(this[name], NumberStyles.None, CultureInfo.InvariantCulture, out _))
                return this[name].Length == 0 ? 0 : int.Parse(this[name], CultureInfo.InvariantCulture);
            Fault(name, $"\"{this[name]}\" is not a number");
            return 0;
        }

        public DateOnly? Day(string name)
        {
            if (this[name].Length == 0)
                return null;
            if (DateOnly.TryParseExact(this[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                return day;
            Fault(name, $"\"{this[name]}\" is not a date such as 2026-05-22");
            return null;
        }

        public void Fault(string name, string message) =>
            faults.Add(file, _head.TryGetValue(name, out var entry) ? entry.Line : 1, name, message);

        private void ReadLine(int line, string text)
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            var name = colon < 0 ? "" : text[..colon].Trim();
            if (name is not ("slug" or "section" or "title" or "lead" or "order" or "published" or "sources"))
                faults.Add(file, line, name, colon < 0 ? "is not a line \"name: value\"" : "is not a field known here");
            else if (!_head.TryAdd(name, (line, text[(colon + 1)..].Trim())))
                faults.Add(file, line, name, "stands here twice");
        }
    }
}
