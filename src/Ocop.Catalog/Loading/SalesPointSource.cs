using Ocop.Catalog.Products;
using Ocop.Catalog.SalesPoints;

namespace Ocop.Catalog.Loading;

/// <summary>Reads a sales point of data/sales-points.json.</summary>
internal sealed class SalesPointSource(
    SourceKeys points, SourceKeys products, SourceKeys producers, SourceKeys villages,
    PlaceSource places, DemoPositions positions, DateTimeOffset now, SourceFaults faults)
{
    public SourceRecord<SalesPoint> Read(SourceObject record)
    {
        var (key, slug) = points.Of(record);
        var (commune, province) = places.Codes(record);
        var point = new SalesPoint
        {
            Id = SourceId.SalesPoint(key),
            Slug = slug,
            Name = record.Local("name", 200),
            Kind = record.Choice<SalesPointKind>("kind"),
            State = record.Choice<SalesPointState>("state"),
            Address = record.OptionalText("address", 300),
            IsAddressOld = record.Flag("address_is_old"),
            CommuneCode = commune,
            ProvinceCode = province,
            SinceYear = record.OptionalNumber("since_year", 1900, 2100),
            Dates = record.OptionalLocal("dates", 200),
            Facts = record.OptionalLocal("facts"),
            LastConfirmed = record.OptionalLocal("last_confirmed", 200),
            Position = positions.OfSalesPoint(key),
            ProducerId = producers.Reference(record, "producer") is { } producer ? SourceId.Producer(producer) : null,
            VillageId = villages.Reference(record, "village") is { } village ? SourceId.Village(village) : null,
            ProductIds = [.. products.References(record, "product_keys", faults).Select(named => SourceId.Product(named).Value)],
            Source = record.Text("source"),
            Publication = new Publication(now),
        };
        record.Close();
        return SourceRecord<SalesPoint>.Of(key, $"{point.Position}\n{record.Node.Canonical()}", point);
    }
}
