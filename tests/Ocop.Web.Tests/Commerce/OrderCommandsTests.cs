using Ocop.Testing;
using Ocop.Web.Commands;

namespace Ocop.Web.Tests.Commerce;

/// <summary>An order from the shop's call to the carrier's cash, on the command line.</summary>
public sealed class OrderCommandsTests(ShopSites sites)
{
    [Theory, EveryDatabase]
    public async Task An_order_is_confirmed_sent_and_delivered(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var number = await OrderAsync(site);

        (await RunAsync(site, "list")).Output.ShouldContain($"{number}  AwaitingConfirmation, held until");
        (await RunAsync(site, "list")).Output.ShouldNotContain("Thu Hà");
        var shown = await RunAsync(site, "show", number.ToLowerInvariant());
        shown.Output.ShouldContain("Trần Thu Hà");
        shown.Output.ShouldContain("Thôn Phú Vinh");
        (await RunAsync(site, "pack", number)).ShouldBe((1, $"Not possible now. {number}  AwaitingConfirmation  parcels: 1 New\n"));
        (await RunAsync(site, "confirm", number)).ShouldBe((0, $"{number}  Confirmed  parcels: 1 New\n"));
        (await RunAsync(site, "accept", number, "1")).ShouldBe((0, $"{number}  Confirmed  parcels: 1 Accepted\n"));
        (await RunAsync(site, "pack", number)).ShouldBe((0, $"{number}  Confirmed  parcels: 1 Packed\n"));
        (await RunAsync(site, "hand-over", number)).ShouldBe((0, $"{number}  Confirmed  parcels: 1 HandedOver\n"));
        (await RunAsync(site, "deliver", number, "1")).ShouldBe((0, $"{number}  Completed  parcels: 1 Delivered\n"));
        (await RunAsync(site, "list")).Output.ShouldNotContain(number);
        await site.LedgerShouldBalanceAsync();
    }

    [Fact]
    public async Task An_order_is_cancelled_once_and_only_if_there_is_one()
    {
        var site = await sites.OpenAsync(DatabaseKind.Sqlite);
        var number = await OrderAsync(site);

        (await RunAsync(site, "cancel", number)).ShouldBe((0, $"{number}  Cancelled  parcels: 1 Cancelled\n"));
        (await RunAsync(site, "cancel", number)).Code.ShouldBe(1);
        (await RunAsync(site, "confirm", "OC-nothing")).Code.ShouldBe(2);
        (await RunAsync(site, "confirm", Ocop.Commerce.Orders.OrderNumber.New())).Code.ShouldBe(1);
        (await RunAsync(site, "eat", number)).Code.ShouldBe(2);
    }

    private static async Task<string> OrderAsync(ShopSite site) =>
        (await site.NewBuyer().BuyAsync(await site.NewPackAsync(5))).Split('/')[^1].Split('?')[0];

    private static Task<(int Code, string Output)> RunAsync(ShopSite site, params string[] words) =>
        site.UseAsync<OrderCommands, (int, string)>(async commands =>
        {
            using var output = new StringWriter { NewLine = "\n" };
            return (await commands.RunAsync(words, output, CancellationToken.None), output.ToString());
        });
}
