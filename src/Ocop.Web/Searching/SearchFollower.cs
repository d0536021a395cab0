using Ocop.Catalog.Changes;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Search;
using Ocop.Catalog.Villages;
using Ocop.Web.Hosting;
using Ocop.Web.Jobs;

namespace Ocop.Web.Searching;

/// <summary>Keeps this node's search index in step with the change log, and builds it anew when its history is another one.</summary>
public sealed partial class SearchFollower(
    IServiceScopeFactory scopes, ChangeReader log, ISearchIndex index, OcopPaths paths, ILogger<SearchFollower> logger) : IChangeFollower
{
    // Replaying so many rows one by one takes longer than reading everything once.
    private const long RebuildInstead = 20_000;

    // Beside the index: which history of the log its position belongs to.
    private string EpochFile => Path.Combine(paths.Search, "epoch");

    public async Task<long> StartAsync(ChangeHead history, CancellationToken cancellationToken)
    {
        var known = File.Exists(EpochFile) ? await File.ReadAllTextAsync(EpochFile, cancellationToken) : "";
        var position = await index.GetPositionAsync(cancellationToken);
        if (known == history.Epoch.ToString() && position > 0 && history.Head - position < RebuildInstead)
            return position;
        File.Delete(EpochFile);
        position = await RebuildAsync(cancellationToken);
        Directory.CreateDirectory(paths.Search);
        await File.WriteAllTextAsync(EpochFile, history.Epoch.ToString(), cancellationToken);
        return position;
    }

    public async Task ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        // Names of places stand in every document, and they change once in years. At position 0 the index has lost what it held.
        if (changes.Any(change => change.Kind == ChangeKinds.Place) || await index.GetPositionAsync(cancellationToken) == 0)
        {
            await RebuildAsync(cancellationToken);
            return;
        }

        await using var scope = scopes.CreateAsyncScope();
        var documents = scope.ServiceProvider.GetRequiredService<SearchDocuments>();
        var (batch, products) = (new List<SearchChange>(), new HashSet<ProductId>());
        foreach (var (kind, id) in changes.Select(change => (change.Kind, Id: Guid.TryParse(change.Key, out var id) ? id : Guid.Empty)).Distinct())
        {
            switch (kind)
            {
                case ChangeKinds.Product or ChangeKinds.Certificate or ChangeKinds.Offer:
                    products.Add(new ProductId(id));
                    break;
                case ChangeKinds.Producer:
                    batch.Add(One(SearchKind.Producer, id, await documents.ProducerAsync(new ProducerId(id), cancellationToken)));
                    products.UnionWith(await documents.ProductsOfProducerAsync(new ProducerId(id), cancellationToken));
                    break;
                case ChangeKinds.Village:
                    batch.Add(One(SearchKind.Village, id, await documents.VillageAsync(new VillageId(id), cancellationToken)));
                    products.UnionWith(await documents.ProductsOfVillageAsync(new VillageId(id), cancellationToken));
                    break;
            }
        }

        var found = await documents.ProductsAsync(products, cancellationToken);
        batch.AddRange(found.Select(document => new SearchChange.Upsert(document)));
        batch.AddRange(products.Select(product => product.Value).Except(found.Select(document => document.Id))
            .Select(id => new SearchChange.Delete(SearchKind.Product, id)));
        await index.ApplyAsync(batch, changes[^1].Seq, cancellationToken);
    }

    private static SearchChange One(SearchKind kind, Guid id, IReadOnlyList<SearchDocument> documents) =>
        documents.Count == 1 ? new SearchChange.Upsert(documents[0]) : new SearchChange.Delete(kind, id);

    private async Task<long> RebuildAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        // Read before the first document: whatever is written from here on comes again through the log.
        var position = (await log.HeadAsync(cancellationToken)).Head;
        await using var rebuild = await index.BeginRebuildAsync(position, cancellationToken);
        var count = 0;
        await foreach (var batch in scope.ServiceProvider.GetRequiredService<SearchDocuments>().AllAsync(cancellationToken))
        {
            await rebuild.AddAsync(batch, cancellationToken);
            count += batch.Count;
        }

        await rebuild.CompleteAsync(cancellationToken);
        LogRebuilt(count, position);
        return position;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The search index was built anew: {DocumentCount} documents, change log at {Position}")]
    private partial void LogRebuilt(int documentCount, long position);
}
