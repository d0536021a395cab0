using Ocop.Catalog.Products;
using Ocop.Catalog.Villages;

namespace Ocop.Catalog.Loading;

/// <summary>Reads a village of data/villages.json.</summary>
internal sealed class VillageSource(
    SourceKeys villages, SourceKeys products, PlaceSource places, DemoPositions positions, bool withDemo, DateTimeOffset now, SourceFaults faults)
{
    public SourceRecord<Village> Read(SourceObject record)
    {
        var (key, slug) = villages.Of(record);
        var (commune, province) = places.Codes(record);
        var village = new Village
        {
            Id = SourceId.Village(key),
            Slug = slug,
            Name = record.Local("name", 200),
            Lead = record.Local("lead", 500),
            EthnicGroup = record.OptionalLocal("ethnic_group", 100),
            CommuneCode = commune,
            ProvinceCode = province,
            PlaceAtSource = record.OptionalObject("place_at_source")?.AsPlace() ?? new PlaceAtRecognition(null, null, null),
            TourismProductId = products.Reference(record, "tourism_product") is { } product ? SourceId.Product(product) : null,
            ProductIds = [.. products.References(record, "product_keys", faults).Select(named => SourceId.Product(named).Value)],
            Blocks = Blocks(record),
            Position = positions.OfVillage(key),
            Sources = [.. record.Texts("sources").Select(source => source.Text)],
            Publication = new Publication(now),
        };
        record.Close();
        return SourceRecord<Village>.Of(key, $"{withDemo}\n{village.Position}\n{record.Node.Canonical()}", village);
    }

    private List<VillageBlock> Blocks(SourceObject record)
    {
        var anchors = new HashSet<string>(StringComparer.Ordinal);
        var blocks = new List<VillageBlock>();
        foreach (var item in record.Objects("blocks"))
        {
            var block = BlockSource.Read(item, withDemo);
            if (block is not null && !anchors.Add(block.Anchor))
                item.Fault("anchor", $"{block.Anchor} stands here twice");
            if (block is not null && (withDemo || !block.IsDemo))
                blocks.Add(block);
        }

        return blocks;
    }
}
