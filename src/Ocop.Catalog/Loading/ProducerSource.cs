using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Loading;

/// <summary>Reads a producer of data/producers.json.</summary>
internal static class ProducerSource
{
    public static SourceRecord<Producer> Read(SourceObject record, SourceKeys producers, PlaceSource places, DateTimeOffset now)
    {
        var (key, slug) = producers.Of(record);
        var (commune, province) = places.Codes(record);
        record.OptionalText("former_district", 60);
        var producer = new Producer
        {
            Id = SourceId.Producer(key),
            Slug = slug,
            Name = record.Text("name", 200),
            Kind = record.Choice<ProducerKind>("kind"),
            About = record.OptionalLocal("about"),
            CommuneCode = commune,
            ProvinceCode = province,
            Source = record.Text("source"),
            Publication = new Publication(now),
        };
        record.Close();
        return SourceRecord<Producer>.Of(key, record.Node.Canonical(), producer);
    }
}
