using System.Text;

namespace Ocop.Catalog.Search.Cases;

/// <summary>Asks the index one case and says in words what is wrong with the answer.</summary>
internal sealed class SearchCaseCheck(ISearchIndex index, IReadOnlyDictionary<Guid, string> names, int firstPage)
{
    public async Task<IReadOnlyList<string>> RunAsync(SearchCase @case, CancellationToken cancellationToken)
    {
        var expected = Composed(@case.MustInclude);
        var unwanted = Composed(@case.MustExclude);
        var found = @case.Kind == "suggest"
            ? await SuggestedAsync(@case.Query, cancellationToken)
            : await FoundAsync(@case.Query, cancellationToken);

        var problems = new List<string>();
        if (expected.Count == 0 && found.Count > 0)
            problems.Add($"expected nothing, got {Shown(found)}");
        var missing = expected.Except(found.Take(firstPage)).ToList();
        if (missing.Count > 0)
            problems.Add($"expected on the first page: {Shown(missing)}; got {Shown(found)}");
        var wrong = unwanted.Intersect(found).ToList();
        if (wrong.Count > 0)
            problems.Add($"expected not to find: {Shown(wrong)}; got {Shown(found)}");
        return problems;
    }

    private async Task<List<string>> SuggestedAsync(string text, CancellationToken cancellationToken) =>
        [.. (await index.SuggestAsync(text, firstPage, cancellationToken)).Select(suggestion => names[suggestion.Id])];

    private async Task<List<string>> FoundAsync(string text, CancellationToken cancellationToken)
    {
        var found = new List<string>();
        for (var page = 1; ; page++)
        {
            var query = new SearchQuery { Text = text, Page = page, PageSize = firstPage };
            var result = await index.SearchAsync(query, cancellationToken);
            found.AddRange(result.Hits.Select(id => names[id]));
            if (result.Hits.Count < firstPage)
                return found;
        }
    }

    private static List<string> Composed(IReadOnlyList<string>? written) =>
        [.. (written ?? []).Select(name => name.Normalize(NormalizationForm.FormC))];

    private static string Shown(List<string> found)
    {
        const int Enough = 12;
        var shown = string.Join(" | ", found.Take(Enough));
        return found.Count == 0 ? "nothing" : found.Count > Enough ? $"{shown} | and {found.Count - Enough} more" : shown;
    }
}
