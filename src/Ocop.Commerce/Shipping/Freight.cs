using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Database.Statements;
using Ocop.Commerce.Carts;

namespace Ocop.Commerce.Shipping;

/// <summary>The freight of a whole cart to one place.</summary>
public abstract record CartFreight
{
    private CartFreight() { }

    /// <param name="Parcels">In the order of the cart's parcels.</param>
    public sealed record Quoted(IReadOnlyList<ParcelFreight> Parcels) : CartFreight
    {
        public Money Total => Parcels.Sum(parcel => parcel.Quote.Fee);
    }

    /// <summary>No tariff has been entered: the shop takes no orders.</summary>
    public sealed record NotConfigured : CartFreight;

    /// <summary>A consignment is heavier than any carrier takes in one piece.</summary>
    public sealed record TooHeavy(ConsignmentKey Parcel, int MaxGrams) : CartFreight;

    /// <summary>The tariff does not reach the place.</summary>
    public sealed record NoDelivery : CartFreight;
}

public sealed record ParcelFreight(ConsignmentKey Parcel, FreightQuote Quote);

/// <summary>Works out freight by the tariff of the moment.</summary>
public sealed class Freight(CommerceDbContext db, Store store, TimeProvider clock)
{
    // Tariffs are never edited, so a parsed table is true for as long as its row lives.
    private static readonly ConcurrentDictionary<(string Database, int Id), FreightTable> Parsed = new();

    private static readonly Statement InForce = new("""
        SELECT "Id" FROM commerce."FreightTariffs" WHERE "Since" <= $1 ORDER BY "Since" DESC, "Id" DESC LIMIT 1
        """);

    public async Task<bool> IsConfiguredAsync(CancellationToken cancellationToken) => await TableAsync(cancellationToken) is not null;

    /// <summary>The fee per parcel, for the lines that can be bought.</summary>
    public async Task<CartFreight> QuoteAsync(PricedCart cart, string toProvince, string? toCommune, CancellationToken cancellationToken)
    {
        if (await TableAsync(cancellationToken) is not { } table)
            return new CartFreight.NotConfigured();
        var parcels = new List<ParcelFreight>();
        foreach (var parcel in cart.Parcels.Where(parcel => parcel.WeightGrams > 0))
        {
            if (parcel.WeightGrams > table.MaxGrams)
                return new CartFreight.TooHeavy(parcel.Key, table.MaxGrams);
            if (table.Quote(parcel.ProvinceCode, toProvince, toCommune, parcel.WeightGrams) is not { } quote)
                return new CartFreight.NoDelivery();
            parcels.Add(new ParcelFreight(parcel.Key, quote));
        }

        return new CartFreight.Quoted(parcels);
    }

    private async Task<FreightTable?> TableAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await store.ReadAsync(session => session.ReadAsync(InForce, row => row.GetInt32(0), now), cancellationToken) is not [var id])
            return null;
        var key = (db.Database.GetConnectionString()!, id);
        if (Parsed.TryGetValue(key, out var known))
            return known;
        var table = await db.FreightTariffs.AsNoTracking().Where(tariff => tariff.Id == id).Select(tariff => tariff.Table).FirstAsync(cancellationToken);
        return Parsed.GetOrAdd(key, table);
    }
}
