using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Ocop.Catalog.Search;
using Ocop.Catalog.Search.Embedded;

namespace Ocop.Catalog.Tests.Search;

/// <summary>A real index in a folder of its own, gone after the test.</summary>
internal sealed class TempIndex : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("ocop-search-test-").FullName;

    public EmbeddedSearchIndex Index { get; private set; }

    public TempIndex() => Index = OpenAt(Folder);

    public static EmbeddedSearchIndex OpenAt(string folder, string? synonyms = null) =>
        new(Options.Create(new SearchOptions { Folder = folder, SynonymsPath = synonyms }), TimeProvider.System,
            NullLogger<EmbeddedSearchIndex>.Instance);

    public void Reopen()
    {
        Index.Dispose();
        Index = OpenAt(Folder);
    }

    public async Task<TempIndex> WithAsync(params SearchDocument[] documents)
    {
        await Index.ApplyAsync(Upserts(documents), await PositionAsync() + 1, default);
        return this;
    }

    public Task<long> PositionAsync() => Index.GetPositionAsync(default);

    public async Task<IReadOnlyList<Guid>> FindAsync(string? text) => (await SearchAsync(text)).Hits;

    public Task<SearchResult> SearchAsync(string? text) => Index.SearchAsync(new SearchQuery { Text = text, PageSize = 100 }, default);

    public static SearchChange[] Upserts(params IEnumerable<SearchDocument> documents) =>
        [.. documents.Select(document => new SearchChange.Upsert(document))];

    public static SearchDocument Product(string name, Guid? id = null) => new()
    {
        Kind = SearchKind.Product,
        Id = id ?? Guid.NewGuid(),
        Slug = "slug",
        NameVi = name,
        NewestOn = new DateOnly(2026, 5, 1),
    };

    public void Dispose()
    {
        Index.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
