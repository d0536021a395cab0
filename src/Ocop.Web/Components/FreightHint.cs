using Ocop.Commerce.Shipping;
using Ocop.Web.Caching;

namespace Ocop.Web.Components;

/// <summary>The example of freight beside a product: one pack to Hà Nội. The exact fee stands in the cart, before the order.</summary>
/// <remarks>The tariff is kept until midnight, as the pages are that show it: it changes a few times a year.</remarks>
public sealed class FreightHint(RowCache rows, FreightTariffs tariffs)
{
    private const string Hanoi = "01";

    /// <summary>What the pack costs to send and how long it takes; null when no tariff reaches there.</summary>
    public async Task<FreightExample?> ToHanoiAsync(string fromProvince, int grams, CancellationToken cancellationToken)
    {
        var today = await rows.GetAsync("freight-tariff", async () => new Today(await tariffs.OfNowAsync(cancellationToken)), _ => []);
        return today?.Tariff is { } tariff && tariff.Table.Quote(fromProvince, Hanoi, null, grams) is { } quote
            ? new FreightExample(quote, tariff.IsDemo)
            : null;
    }

    // That there is none is worth keeping too
    private sealed record Today(FreightTariff? Tariff);
}

/// <summary>A fee for an example.</summary>
public sealed record FreightExample(FreightQuote Quote, bool IsDemo);
