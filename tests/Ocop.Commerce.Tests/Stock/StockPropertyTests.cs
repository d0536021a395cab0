using FsCheck;
using FsCheck.Fluent;
using Ocop.Commerce.Stock;
using Ocop.Testing;

namespace Ocop.Commerce.Tests.Stock;

public sealed class StockPropertyTests
{
    private static readonly StockStep[] Steps =
        [StockStep.Receive, StockStep.WriteOff, StockStep.Reserve, StockStep.Release, StockStep.Allocate, StockStep.Unallocate, StockStep.Ship];

    private static readonly Gen<(int Step, int Quantity)[]> Interleavings = Gen.ArrayOf(
        from step in Gen.Choose(0, Steps.Length - 1)
        from quantity in Gen.Choose(1, 6)
        select (step, quantity),
        40);

    [Fact]
    public async Task Whatever_happens_in_whatever_order_the_numbers_hold_and_the_ledger_adds_up()
    {
        await using var shop = await Shop.OpenAsync(DatabaseKind.Sqlite);
        var number = 0;
        foreach (var interleaving in Interleavings.Sample(12, 8))
        {
            var offer = await shop.StockAsync($"tra-{number++}", onHand: 8);
            var (onHand, reserved, allocated) = (8, 0, 0);
            foreach (var (index, quantity) in interleaving)
            {
                var step = Steps[index];
                var (nextOnHand, nextReserved, nextAllocated) =
                    (onHand + step.OnHand * quantity, reserved + step.Reserved * quantity, allocated + step.Allocated * quantity);
                var allowed = nextReserved >= 0 && nextAllocated >= 0 && nextReserved + nextAllocated <= nextOnHand;

                (await shop.MoveStockAsync(step, offer, quantity)).ShouldBe(allowed, $"{step.Reason} {quantity} at {onHand}/{reserved}/{allocated}");

                if (allowed)
                    (onHand, reserved, allocated) = (nextOnHand, nextReserved, nextAllocated);
            }

            var stock = await shop.StockOfAsync(offer);
            (stock.OnHand, stock.Reserved, stock.Allocated).ShouldBe((onHand, reserved, allocated));
        }

        await shop.LedgerShouldBalanceAsync();
    }
}
