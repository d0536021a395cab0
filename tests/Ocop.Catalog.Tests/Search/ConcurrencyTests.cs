using Ocop.Catalog.Search;
using static Ocop.Catalog.Tests.Search.TempIndex;

namespace Ocop.Catalog.Tests.Search;

public sealed class ConcurrencyTests : IDisposable
{
    private const int Count = 50;
    private readonly TempIndex _temp = new();

    /// <summary>
    /// In every batch each product gets the number of the batch as its word and its price, so any answer that mixes two
    /// moments, or counts other products than it lists, shows.
    /// </summary>
    [Fact]
    public async Task Searches_see_one_moment_while_changes_are_applied_and_the_index_is_rebuilt()
    {
        var ids = Enumerable.Range(0, Count).Select(_ => Guid.NewGuid()).ToArray();
        await _temp.Index.ApplyAsync(Batch(ids, 1), 1, default);
        using var stop = new CancellationTokenSource();
        var begun = new[] { new TaskCompletionSource(), new TaskCompletionSource() };
        var searches = begun.Select(first => Task.Run(() => SearchUntilAsync(first, stop.Token))).ToArray();
        await Task.WhenAny(Task.WhenAll(begun.Select(first => first.Task)), Task.WhenAll(searches)); // on a busy machine the changes would be over before

        await Task.Run(async () =>
        {
            for (var round = 2; round <= 20; round++)
            {
                if (round % 5 == 0)
                    await RebuildAcrossAsync(ids, round);
                else
                    await _temp.Index.ApplyAsync(Batch(ids, round), round, default);
            }
        });
        await stop.CancelAsync();

        (await Task.WhenAll(searches)).ShouldAllBe(count => count > 0);
        (await _temp.SearchAsync("lan20")).Total.ShouldBe(Count);
        (await _temp.PositionAsync()).ShouldBe(20);
    }

    private async Task RebuildAcrossAsync(Guid[] ids, int round)
    {
        await using var rebuild = await _temp.Index.BeginRebuildAsync(round - 1, default);
        await rebuild.AddAsync([.. ids.Select(id => At(id, round - 1))], default);
        await _temp.Index.ApplyAsync(Batch(ids, round), round, default);
        await rebuild.CompleteAsync(default);
    }

    private async Task<int> SearchUntilAsync(TaskCompletionSource first, CancellationToken stop)
    {
        var searches = 0;
        while (!stop.IsCancellationRequested)
        {
            var found = await _temp.Index.SearchAsync(new SearchQuery { Text = "mật ong", PageSize = 30 }, default);
            found.Total.ShouldBe(Count);
            found.Facets.Provinces.ShouldHaveSingleItem().Value.ShouldBe(Count);
            found.Hits.Distinct().Count().ShouldBe(30);

            var round = found.Facets.Provinces.Keys.Single();
            var exact = await _temp.Index.SearchAsync(new SearchQuery { Text = "lan" + round }, default);
            exact.Total.ShouldBeOneOf(0, Count);
            searches++;
            first.TrySetResult();
        }

        return searches;
    }

    private static SearchChange[] Batch(Guid[] ids, int round) => Upserts(ids.Select(id => At(id, round)));

    private static SearchDocument At(Guid id, int round) =>
        Product($"Mật ong lan{round}", id) with { ProvinceCode = round.ToString(System.Globalization.CultureInfo.InvariantCulture) };

    public void Dispose() => _temp.Dispose();
}
