using Ocop.Catalog.Products;
using static Ocop.Web.Components.Brocade.Shapes;

namespace Ocop.Web.Components.Brocade;

/// <summary>The colour of a cell u, v counted from the middle of the motif, which reaches r cells.</summary>
internal delegate int Motif(int u, int v, int r);

/// <summary>The large motifs; the sector chooses, and one dominates a cloth.</summary>
internal static class Motifs
{
    public static Motif Of(Sector sector) => sector switch
    {
        Sector.Drinks => Water,
        Sector.Herbs => Leaf,
        Sector.Crafts => Hook,
        Sector.Ornamental => Flower,
        Sector.Tourism => Mountain,
        _ => Grain,
    };

    /// <summary>Hooks and leaves are thin: the layouts give them more room.</summary>
    public static bool IsThin(Sector sector) => sector is Sector.Crafts or Sector.Herbs;

    /// <summary>Nested stepped lozenges with a star for the heart.</summary>
    private static int Grain(int u, int v, int r)
    {
        var d = u + v;
        var k = Math.Max(2, Round(r / 5.0));
        var star = Star(u, v, k);
        if (star >= 0)
            return star;
        var e = Steps(u, v, 2) * 2;
        if (e > r + 2)
            return Ground;
        if (e > r)
            return d % 2 != 0 ? Ground : 4;
        if (e > r - 2)
            return 1;
        if (e > r - 4)
            return Ground;
        if (e > r - 6)
            return 2;
        var isRing = d > 2.6 * k && d <= 2.6 * k + 1.4;
        return isRing && (u == 0 || v == 0 || Math.Abs(u - v) % 2 == 0) ? 3 : Ground;
    }

    /// <summary>A stepped diamond with ram's horns at four points.</summary>
    private static int Hook(int u, int v, int r)
    {
        var core = Round(r * .55);
        var e = Steps(u, v, 2) * 2;
        var star = Star(u, v, 2);
        if (star >= 0)
            return star;
        if (e <= core && e > core - 2)
            return 1;
        if (e <= core - 4 && e > core - 6)
            return 2;
        var horn = Horn(u, v, core, r);
        if (horn < 0)
            horn = Horn(v, u, core, r);
        if (horn >= 0)
            return horn;
        var (m, c) = (Math.Abs(u - v), u + v - core);
        if (m <= 4 && c is >= 3 and <= 4)
            return m % 2 == 0 ? 3 : Ground;
        return m <= 1 && c is >= 6 and <= 9 ? 2 : Ground;
    }

    // q runs outward along the axis, p away from it
    private static int Horn(int p, int q, int core, int r)
    {
        var o = q - core;
        if (o < 0 || q > r)
            return Ground;
        if (p == 0)
            return 1;
        if (q >= r - 1 && p <= 5)
            return q == r || p == 5 ? 1 : Ground;
        if ((p == 5 && q >= r - 4) || (q == r - 4 && p is >= 3 and <= 5) || (p == 3 && q == r - 3))
            return 1;
        return p == 2 && o >= 2 && q <= r - 3 ? 2 : Ground;
    }

    /// <summary>Four pines from one root.</summary>
    private static int Leaf(int u, int v, int r)
    {
        if (u + v <= 1)
            return 3;
        var tree = Math.Abs(u - v) <= 1 ? Ground : v > u ? Pine(u, v, r) : Pine(v, u, r);
        if (tree >= 0)
            return tree;
        var c = Round(r * .5);
        return (Math.Abs(u - c) + Math.Abs(v - c)) switch { 0 => 3, 2 => 2, 4 => 4, _ => Ground };
    }

    private static int Pine(int p, int q, int r)
    {
        if (q < 2 || q > r)
            return Ground;
        if (p == 0)
            return 1;
        var reach = Math.Min(6, (int)Math.Ceiling((r - q) * .62));
        if (p > reach || (q + p) % 3 != 0)
            return Ground;
        return p == reach ? 2 : 1;
    }

    /// <summary>A wide star, ringed.</summary>
    private static int Flower(int u, int v, int r)
    {
        var k = Math.Max(3, Round(r / 2.6));
        var star = Star(u, v, k);
        if (star >= 0)
            return star;
        if (Petal(u, v, k + 2) && !Petal(u, v, k + 1))
            return 3;
        var c = Round(r * .78);
        var e = Math.Abs(u - c) + Math.Abs(v - c);
        if (e <= 1)
            return 2;
        if (e == 3)
            return 4;
        return (u == 0 || v == 0) && u + v > k + 2 && u + v <= r && (u + v) % 2 != 0 ? 4 : Ground;
    }

    /// <summary>Rings of current inside a lozenge.</summary>
    private static int Water(int u, int v, int r)
    {
        var e = Steps(u, v, 2);
        var limit = r / 2;
        if (e > limit)
            return Ground;
        if (e == 0)
            return 3;
        return ((limit - e) % 4) switch { 0 => 1, 2 => v > u ? 2 : 3, _ => Ground };
    }

    /// <summary>Ridges above, their reflection below, a roof between.</summary>
    private static int Mountain(int u, int v, int r)
    {
        var ridge = v + (int)(u * .75);
        if (ridge > r)
            return Ground;
        if (u < 4 && v < 5 - (int)(u * .8))
            return v == 0 ? 2 : u + v < 2 ? 3 : 2;
        return ((r - ridge) % 6) switch
        {
            < 2 => 1,
            3 => u % 2 == 0 ? 3 : Ground,
            4 when ridge > 8 => 2,
            _ => Ground,
        };
    }
}
