using Ocop.Catalog;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Products;

namespace Ocop.Commerce.Offers;

/// <summary>One pack of a product with its price: "Gói lá dong 500 g, 65.000 ₫". A product has as many as it has packs.</summary>
public sealed class Offer : IPublicRecord
{
    /// <summary>The most of one offer in one order when the offer itself says nothing else.</summary>
    public const int DefaultMaxPerOrder = 20;

    public OfferId Id { get; init; } = OfferId.New();

    /// <summary>The shop's own number of the pack, unique: "COM-NA-LO-500".</summary>
    public required string Sku { get; init; }

    public required ProductId ProductId { get; init; }

    public required LocalText PackName { get; set; }

    /// <summary>For one pack, VAT included.</summary>
    public required Money Price { get; set; }

    /// <summary>What the buyer gets, in millilitres for liquids; 0 for goods not sold by weight.</summary>
    public int NetWeightGrams { get; set; }

    /// <summary>What the price is compared by, as the law asks for packed goods; none where it would say nothing.</summary>
    public UnitPriceBasis UnitPricePer { get; set; }

    /// <summary>What the carrier weighs: net weight and packing.</summary>
    public required int ShippingWeightGrams { get; set; }

    public int MaxPerOrder { get; set; } = DefaultMaxPerOrder;

    /// <summary>When it will be there again, in words, for a sold-out pack.</summary>
    public LocalText NextBatch { get; set; } = LocalText.Empty;

    /// <summary>The place in the list of a product's packs, small first.</summary>
    public int Position { get; set; }

    /// <summary>Price and weights are illustrations.</summary>
    public bool IsDemo { get; set; }

    /// <summary>SHA-256 of the source record it was last written from; null for what a person entered.</summary>
    public string? SourceHash { get; set; }

    /// <summary>Since when it is no longer sold; null while it is.</summary>
    public DateTimeOffset? WithdrawnAt { get; set; }

    /// <summary>Offers are shown with their product, so their changes are logged under its id.</summary>
    public ChangeKey ChangeKey => ChangeOf(ProductId);

    public static ChangeKey ChangeOf(ProductId product) => new(ChangeKinds.Offer, product.ToString());
}

/// <summary>The amount to which prices of packs are brought for comparison.</summary>
public enum UnitPriceBasis
{
    None,
    Kilogram,
    Litre,
}
