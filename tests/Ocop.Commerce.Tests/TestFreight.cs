using Ocop.Catalog;
using Ocop.Commerce.Shipping;

namespace Ocop.Commerce.Tests;

/// <summary>A small tariff: at home 20,000 ₫, to the next region 30,000 or 50,000 ₫; one commune behind the mountains.</summary>
internal static class TestFreight
{
    public static readonly FreightTable Table = new()
    {
        Regions =
        [
            new FreightRegion("mountains", new LocalText("Miền núi"), ["15", "12"]),
            new FreightRegion("delta", new LocalText("Đồng bằng"), ["01"]),
            new FreightRegion("coast", new LocalText("Ven biển"), ["38"]),
        ],
        Zones =
        [
            new FreightZone(FreightTable.SameProvince, new LocalText("Cùng tỉnh"), 1, 2, [new FreightStep(2_000, 20_000), new FreightStep(30_000, 40_000)]),
            new FreightZone("near", new LocalText("Gần"), 2, 3, [new FreightStep(1_000, 30_000), new FreightStep(30_000, 50_000)]),
        ],
        Between = [new FreightBetween("mountains", "delta", "near"), new FreightBetween("mountains", "mountains", "near")],
        RemoteCommunes = [new RemoteCommune("02842", 10_000, 2)],
    };
}
