using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Producers;
using Ocop.Testing;

namespace Ocop.Catalog.Tests.Changes;

public sealed class ChangeLogTests
{
    [Theory, EveryDatabase]
    public async Task Every_write_of_a_public_row_is_logged_with_it(DatabaseKind kind)
    {
        await using var shop = await TestShop.CreateAsync(kind);
        var id = await shop.UseAsync<CatalogDbContext, ProducerId>(async db =>
        {
            var producer = NewProducer("htx-mot");
            db.Add(producer);
            await db.SaveChangesAsync();
            producer.Name = "HTX Một mới";
            await db.SaveChangesAsync();
            db.Remove(producer);
            await db.SaveChangesAsync();
            return producer.Id;
        });

        var log = await shop.UseAsync<ChangeReader, IReadOnlyList<Change>>(log => log.AfterAsync(0, 100, default));
        log.Select(change => (change.Kind, change.Key)).ShouldBe(Enumerable.Repeat((ChangeKinds.Producer, id.ToString()), 3));
    }

    [Theory, EveryDatabase]
    public async Task A_rolled_back_write_leaves_no_row(DatabaseKind kind)
    {
        await using var shop = await TestShop.CreateAsync(kind);
        await shop.UseAsync<CatalogDbContext>(async db =>
        {
            await using var write = await db.BeginWriteAsync(default);
            db.Add(NewProducer("htx-hai"));
            await db.SaveChangesAsync();
        });

        (await shop.UseAsync<CatalogDbContext, int>(db => db.Changes.CountAsync())).ShouldBe(0);
    }

    /// <summary>A tail that reads while many write must see every row exactly once: no late commit below its position.</summary>
    [Theory, EveryDatabase]
    public async Task A_tail_that_reads_during_many_commits_misses_nothing(DatabaseKind kind)
    {
        const int writers = 8, each = 15;
        await using var shop = await TestShop.CreateAsync(kind);
        using var done = new CancellationTokenSource();
        var tail = Task.Run(() => FollowAsync(shop, done.Token));

        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < each; number++)
                await shop.UseAsync<CatalogDbContext>(async db =>
                {
                    await using var write = await db.BeginWriteAsync(default);
                    db.Add(NewProducer($"htx-{writer}-{number}"));
                    await db.SaveChangesAsync();
                    await Task.Delay(number % 3); // commits out of the order of inserts, were it not for the lock
                    await write.CommitAsync(default);
                });
        })));
        await done.CancelAsync();

        var seen = await tail;
        seen.Count.ShouldBe(writers * each);
        seen.ShouldBeUnique();
    }

    private static async Task<List<string>> FollowAsync(TestShop shop, CancellationToken done)
    {
        var (seen, position) = (new List<string>(), 0L);
        while (true)
        {
            var isLast = done.IsCancellationRequested; // read once more after the last commit
            var changes = await shop.UseAsync<ChangeReader, IReadOnlyList<Change>>(log => log.AfterAsync(position, 50, default));
            seen.AddRange(changes.Select(change => change.Key));
            position = changes.Count > 0 ? changes[^1].Seq : position;
            if (isLast && changes.Count == 0)
                return seen;
        }
    }

    private static Producer NewProducer(string slug) => new() { Slug = slug, Name = "HTX " + slug, ProvinceCode = "15" };
}
