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
public sealed class Freight(FreightTariffs tariffs)
{
    public async Task<bool> IsConfiguredAsync(CancellationToken cancellationToken) => await tariffs.OfNowAsync(cancellationToken) is not null;

    /// <summary>The fee per parcel, for the lines that can be bought.</summary>
    public async Task<CartFreight> QuoteAsync(PricedCart cart, string toProvince, string? toCommune, CancellationToken cancellationToken)
    {
        if (await tariffs.OfNowAsync(cancellationToken) is not { Table: var table })
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
}
