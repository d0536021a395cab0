using Ocop.Catalog.SalesPoints;

namespace Ocop.Catalog.Loading;

/// <summary>The demonstration positions of data/demo/positions.json; none when the shop is not a demonstration.</summary>
internal sealed class DemoPositions
{
    private readonly Dictionary<string, Position> _villages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Position> _salesPoints = new(StringComparer.Ordinal);

    public static DemoPositions Read(SourceObject? root, SourceKeys villages, SourceKeys salesPoints)
    {
        var positions = new DemoPositions();
        if (root is null)
            return positions;
        Fill(root, "villages", villages, positions._villages);
        Fill(root, "sales_points", salesPoints, positions._salesPoints);
        return positions;
    }

    public Position? OfVillage(string key) => _villages.GetValueOrDefault(key);

    public Position? OfSalesPoint(string key) => _salesPoints.GetValueOrDefault(key);

    private static void Fill(SourceObject root, string list, SourceKeys keys, Dictionary<string, Position> positions)
    {
        foreach (var item in root.Objects(list))
        {
            var position = new Position(item.Fraction("latitude", 8, 24), item.Fraction("longitude", 102, 118), IsDemo: true);
            if (keys.Reference(item, "key") is { } key && !positions.TryAdd(key, position))
                item.Fault("key", $"{key} stands here twice");
            item.Close();
        }
    }
}
