using Microsoft.EntityFrameworkCore;
using Ocop.Commerce;
using Ocop.Commerce.Shipping;

namespace Ocop.Web.Components;

/// <summary>The example of freight beside a product: one pack to Hà Nội. The exact fee stands in the cart, before the order.</summary>
/// <remarks>The tariff is read once a minute at most: it changes a few times a year, and the page is only an example.</remarks>
public sealed class FreightHint(IServiceScopeFactory scopes, TimeProvider clock)
{
    private const string Hanoi = "01";
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private volatile Reading? _reading;

    /// <summary>What the pack costs to send and how long it takes; null when no tariff reaches there.</summary>
    public async Task<FreightExample?> ToHanoiAsync(string fromProvince, int grams, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_reading is not { } reading || reading.At + Fresh < now || reading.At > now)
            _reading = reading = new Reading(now, await ReadAsync(now, cancellationToken));
        return reading.Tariff?.Table.Quote(fromProvince, Hanoi, null, grams) is { } quote
            ? new FreightExample(quote, reading.Tariff.IsDemo)
            : null;
    }

    private async Task<FreightTariff?> ReadAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CommerceDbContext>().FreightTariffs.AsNoTracking()
            .Where(tariff => tariff.Since <= now)
            .OrderByDescending(tariff => tariff.Since).ThenByDescending(tariff => tariff.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    private sealed record Reading(DateTimeOffset At, FreightTariff? Tariff);
}

/// <summary>A fee for an example.</summary>
public sealed record FreightExample(FreightQuote Quote, bool IsDemo);
