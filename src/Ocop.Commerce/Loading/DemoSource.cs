using System.Security.Cryptography;
using System.Text;
using Ocop.Catalog;
using Ocop.Catalog.Loading;
using Ocop.Catalog.Products;
using Ocop.Commerce.Offers;
using Ocop.Commerce.Shipping;

namespace Ocop.Commerce.Loading;

/// <summary>A pack of data/demo/offers.json, checked.</summary>
/// <param name="Hash">Of the record: equal hashes, nothing to write.</param>
internal sealed record DemoOffer(
    string Sku, string Hash, ProductId ProductId, LocalText PackName, Money Price, int NetWeightGrams, UnitPriceBasis UnitPricePer,
    int ShippingWeightGrams, int MaxPerOrder, LocalText NextBatch, int OnHand, int Position);

/// <summary>The demonstration values of the shop as the files state them.</summary>
internal sealed record DemoSource(IReadOnlyList<DemoOffer> Offers, FreightTable Freight, string FreightHash)
{
    private const int MaxPrice = 100_000_000;
    private const int MaxGrams = 100_000;
    private const int MaxStock = 1_000_000;

    /// <exception cref="SourceException">The files have faults.</exception>
    public static DemoSource Read(SourceFolder folder)
    {
        var faults = new SourceFaults();
        var offers = folder.Json("demo/offers.json", faults) is { } offerFile ? ReadOffers(offerFile) : [];
        var freight = folder.Json("demo/freight.json", faults) is { } freightFile
            ? (Table: ReadFreight(freightFile), Hash: HashOf(freightFile.Node)) : default;
        faults.ThrowIfAny();
        return new DemoSource(offers, freight.Table!, freight.Hash!);
    }

    private static List<DemoOffer> ReadOffers(SourceObject file)
    {
        var offers = new List<DemoOffer>();
        var skus = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in file.Objects("offers"))
        {
            var offer = ReadOffer(record, offers.Count);
            if (!skus.Add(offer.Sku))
                record.Fault("sku", "stands here twice");
            offers.Add(offer);
        }

        return offers;
    }

    private static DemoOffer ReadOffer(SourceObject record, int position)
    {
        var offer = new DemoOffer(
            record.Text("sku", 60),
            HashOf(record.Node),
            SourceId.Product(record.Text("product")),
            record.Local("name", 120),
            new Money(record.Number("price_dong", 1, MaxPrice)),
            record.OptionalNumber("weight_grams", 0, MaxGrams) ?? 0,
            BasisOf(record),
            record.Number("shipping_weight_grams", 1, MaxGrams),
            record.Number("max_per_order", 1, 1_000),
            record.OptionalLocal("next_batch", 200),
            record.Number("on_hand", 0, MaxStock),
            position);
        record.Close();
        return offer;
    }

    private static UnitPriceBasis BasisOf(SourceObject record)
    {
        switch (record.OptionalText("unit_price_per"))
        {
            case null: return UnitPriceBasis.None;
            case "kg": return UnitPriceBasis.Kilogram;
            case "l": return UnitPriceBasis.Litre;
            case var other:
                record.Fault("unit_price_per", $"\"{other}\" is not kg, l or null");
                return UnitPriceBasis.None;
        }
    }

    private static FreightTable ReadFreight(SourceObject file) => new()
    {
        Regions = [.. file.Objects("regions").Select(region => new FreightRegion(
            region.Text("code"), region.Local("name"), [.. region.Texts("province_codes").Select(code => code.Text)]))],
        Zones = [.. file.Objects("zones").Select(ReadZone)],
        Between = [.. file.Objects("between").Select(pair => new FreightBetween(pair.Text("from"), pair.Text("to"), pair.Text("zone")))],
        RemoteCommunes = [.. file.Objects("remote_communes").Select(commune => new RemoteCommune(
            commune.Text("commune_code"), commune.Number("surcharge_dong", 0, MaxPrice), commune.Number("extra_days", 0, 60)))],
    };

    private static FreightZone ReadZone(SourceObject zone)
    {
        var steps = zone.Objects("steps")
            .Select(step => new FreightStep(step.Number("up_to_grams", 1, MaxGrams), step.Number("price_dong", 0, MaxPrice)))
            .ToList();
        if (steps.Count == 0 || steps.Zip(steps.Skip(1)).Any(pair => pair.First.UpToGrams >= pair.Second.UpToGrams))
            zone.Fault("steps", "are not given from light to heavy");
        return new FreightZone(zone.Text("code"), zone.Local("name"), zone.Number("days_min", 0, 60), zone.Number("days_max", 0, 60), steps);
    }

    private static string HashOf(SourceNode node) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(node.Canonical())));
}
