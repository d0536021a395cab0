using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ocop.Catalog.Search.Embedded;

namespace Ocop.Catalog.Search.Cases;

/// <summary>Runs acceptance cases over a list of products against a fresh index of the real engine.</summary>
public static class SearchCaseRunner
{
    private const int FirstPage = 24;

    /// <summary>Runs all cases and prints each failure with what was expected and what was found.</summary>
    /// <param name="productsPath">JSON: products with <c>name</c> and <c>category</c>.</param>
    /// <param name="casesPath">JSON: cases with <c>id, query, kind, mustInclude, mustExclude</c>.</param>
    /// <param name="output">Where the report goes.</param>
    /// <param name="synonymsPath">The synonyms file; null takes the one shipped.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The exit code: 0 when all cases pass, 1 when one fails, 2 when a file cannot be read.</returns>
    public static async Task<int> RunAsync(
        string productsPath, string casesPath, TextWriter output, string? synonymsPath = null, CancellationToken cancellationToken = default)
    {
        try
        {
            var products = await SearchCaseFile.ReadAsync<SearchCaseProduct>(productsPath, "products", cancellationToken);
            var cases = await SearchCaseFile.ReadAsync<SearchCase>(casesPath, "cases", cancellationToken);
            return await RunAsync(products, cases, output, synonymsPath, cancellationToken);
        }
        catch (Exception problem) when (problem is IOException or JsonException or UnauthorizedAccessException)
        {
            await output.WriteLineAsync(problem.Message);
            return 2;
        }
    }

    private static async Task<int> RunAsync(
        IReadOnlyList<SearchCaseProduct> products, IReadOnlyList<SearchCase> cases, TextWriter output, string? synonymsPath,
        CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("ocop-search-cases-");
        try
        {
            var options = Options.Create(new SearchOptions { Folder = folder.FullName, SynonymsPath = synonymsPath });
            using var index = new EmbeddedSearchIndex(options, TimeProvider.System, NullLogger<EmbeddedSearchIndex>.Instance);
            var names = await FillAsync(index, products, cancellationToken);

            var failed = 0;
            foreach (var @case in cases)
            {
                var problems = await new SearchCaseCheck(index, names, FirstPage).RunAsync(@case, cancellationToken);
                if (problems.Count == 0)
                    continue;
                failed++;
                await output.WriteLineAsync($"FAIL {@case.Id} {@case.Kind ?? "search"} \"{@case.Query}\"");
                foreach (var problem in problems)
                    await output.WriteLineAsync($"     {problem}");
            }

            await output.WriteLineAsync($"{cases.Count - failed} of {cases.Count} cases passed over {products.Count} products.");
            return failed == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Dictionary<Guid, string>> FillAsync(
        EmbeddedSearchIndex index, IReadOnlyList<SearchCaseProduct> products, CancellationToken cancellationToken)
    {
        var names = new Dictionary<Guid, string>();
        var batch = new List<SearchChange>();
        foreach (var product in products)
        {
            var id = Guid.CreateVersion7();
            names[id] = product.Name.Normalize(NormalizationForm.FormC);
            batch.Add(new SearchChange.Upsert(DocumentOf(id, product)));
        }

        await index.ApplyAsync(batch, 1, cancellationToken);
        return names;
    }

    private static SearchDocument DocumentOf(Guid id, SearchCaseProduct product) => new()
    {
        Kind = SearchKind.Product,
        Id = id,
        Slug = id.ToString("N"),
        NameVi = product.Name,
        NameEn = product.NameEn,
        Categories = product.Category is null ? [] : [product.Category],
        ProducerName = product.Producer,
        Places = product.Places ?? [],
        Keywords = product.Keywords ?? [],
        DescriptionVi = product.Description,
    };
}
