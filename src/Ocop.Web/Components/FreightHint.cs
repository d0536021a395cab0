using Microsoft.EntityFrameworkCore;
using Ocop.Commerce;
using Ocop.Commerce.Shipping;
using Ocop.Web.Caching;

namespace Ocop.Web.Components;

/// <summary>The example of freight beside a product: one pack to Hà Nội. The exact fee stands in the cart, before the order.</summary>
/// <remarks>The tariff is kept until midnight, as the pages are that show it: it changes a few times a year.</remarks>
public sealed class FreightHint(RowCache rows, CommerceDbContext db, TimeProvider clock)
{
    private const string Hanoi = "01";

    /// <summary>What the pack costs to send and how long it takes; null when no tariff reaches there.</summary>
    public async Task<FreightExample?> ToHanoiAsync(string fromProvince, int grams, CancellationToken cancellationToken)
    {
        var today = await rows.GetAsync("freight-tariff", () => ReadAsync(cancellationToken), _ => []);
        return today?.Tariff is { } tariff && tariff.Table.Quote(fromProvince, Hanoi, null, grams) is { } quote
            ? new FreightExample(quote, tariff.IsDemo)
            : null;
    }

    private async Task<Today?> ReadAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return new Today(await db.FreightTariffs.AsNoTracking()
            .Where(tariff => tariff.Since <= now)
            .OrderByDescending(tariff => tariff.Since).ThenByDescending(tariff => tariff.Id)
            .FirstOrDefaultAsync(cancellationToken));
    }

    // That there is none is worth keeping too
    private sealed record Today(FreightTariff? Tariff);
}

/// <summary>A fee for an example.</summary>
public sealed record FreightExample(FreightQuote Quote, bool IsDemo);
