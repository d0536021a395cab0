using System.Collections.Concurrent;
using System.Net;
using Microsoft.Data.Sqlite;
using Ocop.Testing;

namespace Ocop.Web.Tests.Commerce;

/// <summary>The server is killed while orders are being placed. Every form that is sent again ends in exactly one order.</summary>
public sealed class PowerCutTests
{
    private const int Buyers = 24;

    [Fact]
    public async Task A_power_cut_loses_and_doubles_nothing()
    {
        await using var server = await ServerProcess.StartAsync(new ServerSettings
        {
            Configuration = new Dictionary<string, string> { ["Ocop:RateLimits"] = "off", ["Ocop:Demo"] = "true" },
        });
        var offer = await FirstOfferAsync(server);
        var forms = new List<(BuyerClient Buyer, Dictionary<string, string> Form)>();
        for (var number = 0; number < Buyers; number++)
        {
            var buyer = NewBuyer(server);
            (await buyer.AddAsync(offer)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
            forms.Add((buyer, await buyer.FillCheckoutAsync($"power{number}@example.vn")));
        }

        var told = new ConcurrentDictionary<int, string>();
        var orders = Task.WhenAll(forms.Select((pair, number) => Task.Run(async () =>
        {
            await Task.Delay(number * 15);
            try
            {
                using var answer = await pair.Buyer.OrderAsync(pair.Form);
                if (answer.StatusCode == HttpStatusCode.SeeOther)
                    told[number] = answer.Headers.Location!.OriginalString;
            }
            catch (HttpRequestException)
            {
                // The line is dead: the buyer does not know whether the order was placed.
            }
        })));
        await Task.Delay(200);
        await server.KillAsync();
        await orders;
        await server.StartAgainAsync();

        var placed = new List<string>();
        for (var number = 0; number < Buyers; number++)
        {
            using var answer = await forms[number].Buyer.OrderAsync(forms[number].Form);
            answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
            placed.Add(answer.Headers.Location!.OriginalString);
            if (told.TryGetValue(number, out var before))
                placed[number].ShouldBe(before);
        }

        placed.Distinct().Count().ShouldBe(Buyers);
        (await CountAsync(server, "SELECT count(*) FROM Orders")).ShouldBe(Buyers);
        (await CountAsync(server, "SELECT sum(Reserved) FROM StockItems")).ShouldBe(Buyers);
        (await CountAsync(server, "SELECT sum(Reserved) FROM StockMovements")).ShouldBe(Buyers);
        (await CountAsync(server, "SELECT (SELECT sum(OnHand) FROM StockItems) - (SELECT sum(OnHand) FROM StockMovements)")).ShouldBe(0);
        await MailShouldBeCompleteAsync(server);
    }

    private static BuyerClient NewBuyer(ServerProcess server) => new(new HttpClient(
        new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    { BaseAddress = server.BaseAddress });

    private static async Task<Ocop.Commerce.Offers.OfferId> FirstOfferAsync(ServerProcess server)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(server.DataPath, "ocop.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT OfferId FROM StockItems ORDER BY OnHand DESC LIMIT 1";
        return new Ocop.Commerce.Offers.OfferId(Guid.Parse((string)(await command.ExecuteScalarAsync())!));
    }

    private static async Task<long> CountAsync(ServerProcess server, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(server.DataPath, "ocop.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    // A message whose dispatcher was killed is free again when its lease runs out: two minutes at most.
    private static async Task MailShouldBeCompleteAsync(ServerProcess server)
    {
        for (var waited = 0; waited < 180; waited++)
        {
            if (await CountAsync(server, "SELECT count(*) FROM OutboxMessages WHERE SentAt IS NULL") == 0)
                break;
            await Task.Delay(1_000);
        }

        var receivers = Directory.GetFiles(Path.Combine(server.DataPath, "mail"), "*.eml")
            .Select(file => File.ReadLines(file).Single(line => line.StartsWith("To: ", StringComparison.Ordinal)))
            .ToList();
        receivers.Count.ShouldBe(Buyers);
        receivers.Distinct().Count().ShouldBe(Buyers);
    }
}
