using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ocop.Catalog;
using Ocop.Catalog.Products;
using Ocop.Commerce.Offers;
using Ocop.Commerce.Shipping;

namespace Ocop.Commerce.Carts;

/// <summary>A cart at the prices, stock and certificates of this moment, with what changed since the buyer last looked.</summary>
public sealed record PricedCart(CartId Id, int Version, IReadOnlyList<CartParcel> Parcels, IReadOnlyList<CartNotice> Notices)
{
    public IEnumerable<PricedLine> Lines => Parcels.SelectMany(parcel => parcel.Lines);

    public bool IsEmpty => Parcels.Count == 0;

    /// <summary>Packs, counting those of lines that can be bought.</summary>
    public int Count => Lines.Where(line => line.CanBuy).Sum(line => line.Quantity);

    /// <summary>The goods without freight; lines that cannot be bought do not count.</summary>
    public Money Goods => Lines.Where(line => line.CanBuy).Sum(line => line.Total);

    /// <summary>Every line can be bought as it stands.</summary>
    public bool CanOrder => !IsEmpty && Lines.All(line => line.CanBuy);

    /// <summary>Holds drinks that are sold from 18 years on.</summary>
    public bool IsForAdults => Lines.Any(line => Classification.IsForAdults(line.Product.CriteriaSet));

    public bool HasDemoPrices => Lines.Any(line => line.IsDemo);

    /// <summary>What the buyer looks at before ordering, as a short hash: other quantities, prices or stars give another one.</summary>
    public string ReviewStamp
    {
        get
        {
            var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Id.Value:N}/{Version}");
            foreach (var line in Lines.OrderBy(line => line.OfferId.Value))
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"|{line.OfferId.Value:N}:{line.Quantity}:{line.UnitPrice.Dong}:{line.Product.Stars}");
            }

            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 12));
        }
    }
}

/// <summary>The lines that travel together.</summary>
public sealed record CartParcel(ConsignmentKey Key, IReadOnlyList<PricedLine> Lines)
{
    /// <summary>The maker; null where the sources name none.</summary>
    public string? ProducerName => Lines[0].Product.ProducerName;

    /// <summary>The maker's commune when all goods are of one; else null.</summary>
    public string? CommuneName =>
        Lines.Select(line => line.Product.CommuneName).Distinct().ToList() is [var commune] ? commune : null;

    public LocalText ProvinceName => Lines[0].Product.ProvinceName;

    public string ProvinceCode => Lines[0].Product.ProvinceCode;

    public Money Goods => Lines.Where(line => line.CanBuy).Sum(line => line.Total);

    /// <summary>What the carrier weighs.</summary>
    public int WeightGrams => Lines.Where(line => line.CanBuy).Sum(line => line.ShippingWeightGrams * line.Quantity);
}

/// <summary>One line at today's price.</summary>
/// <param name="Left">Packs that can still be bought; shown only when the line asks for more or few are left.</param>
public sealed record PricedLine(
    OfferId OfferId, string Sku, LocalText PackName, ProductSnapshot Product, int Quantity, Money UnitPrice,
    int ShippingWeightGrams, int MaxPerOrder, int Left, bool IsGone, bool IsDemo)
{
    public Money Total => UnitPrice * Quantity;

    public bool CanBuy => !IsGone && Quantity <= Left && Quantity <= MaxPerOrder;
}

/// <summary>Something that is no longer as the buyer last saw it.</summary>
public sealed record CartNotice(CartNoticeKind Kind, OfferId OfferId, LocalText ProductName)
{
    public Money PriceBefore { get; init; }

    public Money PriceNow { get; init; }

    public int? StarsBefore { get; init; }

    public int? StarsNow { get; init; }

    /// <summary>Packs left, or the most per order.</summary>
    public int Limit { get; init; }
}

public enum CartNoticeKind
{
    PriceChanged,

    /// <summary>The stars are others than before, more, fewer, or new.</summary>
    StarsChanged,

    /// <summary>The certificate ran out: the line stays, as a local product.</summary>
    CertificateLapsed,

    /// <summary>The certificate was withdrawn: the line stays, as a local product.</summary>
    CertificateWithdrawn,

    SoldOut,
    NotEnough,
    OverMaxPerOrder,

    /// <summary>No longer sold at all.</summary>
    Gone,
}
