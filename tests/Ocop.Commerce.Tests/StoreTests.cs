using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Database;
using Ocop.Catalog.Database.Statements;
using Ocop.Testing;

namespace Ocop.Commerce.Tests;

/// <summary>Units of work that come at the same time, on SQLite in one transaction.</summary>
public sealed class StoreTests
{
    private static readonly Statement AddCart = new("""INSERT INTO commerce."Carts" ("Id", "Version", "UpdatedAt") VALUES ($1, 1, $2)""");
    private static readonly Statement AddLine = new(
        """INSERT INTO commerce."CartLines" ("CartId", "OfferId", "Quantity", "SeenPrice", "AddedAt") VALUES ($1, $2, 1, 1, $3)""");
    private static readonly Statement CheckAtCommit = new("PRAGMA defer_foreign_keys=1");

    [Theory, EveryDatabase]
    public async Task A_unit_that_fails_or_thinks_better_of_it_leaves_the_others_alone(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        Task<int> WriteAsync(int number) => shop.UseAsync<Store, int>(store => store.WriteAsync(
            async session =>
            {
                await session.AddAsync(AddCart, Guid.NewGuid(), DateTime.UnixEpoch);
                await session.FlushAsync();
                if (number % 3 == 1)
                    await session.ExecuteAsync(AddLine, Guid.NewGuid(), Guid.NewGuid(), DateTime.UnixEpoch); // of no cart
                if (number % 3 == 2)
                    session.Undo();
                return number;
            },
            CancellationToken.None));

        var units = Enumerable.Range(0, 30).Select(number => Task.Run(() => WriteAsync(number))).ToList();
        await Task.WhenAny(Task.WhenAll(units), Task.Delay(Timeout.Infinite, TestContext.Current.CancellationToken));

        units.Select(unit => unit.IsCompletedSuccessfully).ShouldBe(Enumerable.Range(0, 30).Select(number => number % 3 != 1));
        (await shop.ReadAsync(db => db.Carts.CountAsync())).ShouldBe(10);
    }

    [Theory, EveryDatabase]
    public async Task A_read_that_fails_leaves_nothing_wrong_for_the_next(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        for (var number = 0; number < 20; number++)
            await Should.ThrowAsync<System.Data.Common.DbException>(
                () => shop.UseAsync<Store, List<string>>(store => store.ListAsync(new Statement("SELECT name FROM nowhere"), row => row.Text(), [], default)));

        (await shop.UseAsync<Store, List<int>>(store => store.ListAsync(new Statement("SELECT 7"), row => row.Number(), [], default))).ShouldBe([7]);
    }

    [Theory, EveryDatabase]
    public async Task A_read_nobody_waits_for_any_more_is_broken_off(DatabaseKind kind)
    {
        await using var shop = await Shop.OpenAsync(kind);
        var endless = new Statement("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n");
        using var stop = new CancellationTokenSource();
        var rows = 0;

        var read = shop.UseAsync<Store, List<int>>(store => store.ListAsync(endless, row =>
        {
            if (++rows == 1000)
                stop.Cancel();
            return 0;
        }, [], stop.Token));

        await Should.ThrowAsync<OperationCanceledException>(() => read);
    }

    [Fact]
    public async Task Whoever_shares_a_commit_that_fails_is_told_so()
    {
        await using var shop = await Shop.OpenAsync(DatabaseKind.Sqlite);
        Task<bool> WriteAsync(Func<StatementSession, Task> write) => shop.UseAsync<Store, bool>(store => store.WriteAsync(
            async session =>
            {
                await write(session);
                return true;
            },
            CancellationToken.None));
        Task<bool> honest, broken;
        using (await GateOf(shop).EnterAsync(CancellationToken.None)) // so that both wait for one transaction
        {
            honest = WriteAsync(session => session.ExecuteAsync(AddCart, Guid.NewGuid(), DateTime.UnixEpoch));
            broken = WriteAsync(async session =>
            {
                await session.ExecuteAsync(CheckAtCommit);
                await session.ExecuteAsync(AddLine, Guid.NewGuid(), Guid.NewGuid(), DateTime.UnixEpoch);
            });
        }

        await Should.ThrowAsync<Exception>(honest);
        await Should.ThrowAsync<Exception>(broken);
        (await shop.ReadAsync(db => db.Carts.CountAsync())).ShouldBe(0);
        await WriteAsync(session => session.ExecuteAsync(AddCart, Guid.NewGuid(), DateTime.UnixEpoch)); // the next one finds a working connection
        (await shop.ReadAsync(db => db.Carts.CountAsync())).ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_has_left_before_his_turn_writes_nothing()
    {
        await using var shop = await Shop.OpenAsync(DatabaseKind.Sqlite);
        using var leaving = new CancellationTokenSource();
        Task<int> unit;
        using (await GateOf(shop).EnterAsync(CancellationToken.None))
        {
            unit = shop.UseAsync<Store, int>(store => store.WriteAsync(
                session => session.ExecuteAsync(AddCart, Guid.NewGuid(), DateTime.UnixEpoch), leaving.Token));
            await leaving.CancelAsync();
        }

        await Should.ThrowAsync<OperationCanceledException>(unit);
        (await shop.ReadAsync(db => db.Carts.CountAsync())).ShouldBe(0);
    }

    private static WriteGate GateOf(Shop shop) => WriteGate.For(shop.ConnectionString);
}
