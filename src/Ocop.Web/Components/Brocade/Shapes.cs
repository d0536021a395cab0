namespace Ocop.Web.Components.Brocade;

/// <summary>The smallest parts motifs are made of. Cells count outward from the middle; −1 leaves the ground.</summary>
internal static class Shapes
{
    public const int Ground = -1;

    public static int Steps(int u, int v, int size) => u / size + v / size;

    /// <summary>0 … p … 0 and again.</summary>
    public static int Saw(int x, int p) => Math.Abs((x + p) % (2 * p) - p);

    /// <summary>The eight-petalled star: in each octant one slanted petal of width <paramref name="k"/>.</summary>
    public static int Star(int u, int v, int k)
    {
        if (!Petal(u, v, k))
            return u + v == 0 ? 3 : Ground;
        var (near, far) = (Math.Min(u, v), Math.Max(u, v));
        return near == k || far == near + k ? 2 : 1;
    }

    public static bool Petal(int u, int v, int k)
    {
        var (near, far) = (Math.Min(u, v), Math.Max(u, v));
        return near >= 1 && near <= k && far > near && far <= near + k;
    }

    /// <summary>Small figures for corners and gaps: a star, a lozenge, a cross.</summary>
    public static int Small(int u, int v, int kind)
    {
        var d = u + v;
        return kind switch
        {
            0 => Star(u, v, 2) is var star && star == 1 ? 3 : star,
            1 => d switch { 0 => 1, 2 => 2, 4 => 3, _ => Ground },
            _ => d == 0 ? 3 : (u == 0 || v == 0) && d < 4 ? 1 : u == 2 && v == 2 ? 2 : Ground,
        };
    }

    /// <summary>Half goes up, as in the drawings the first cloths were woven from.</summary>
    public static int Round(double value) => (int)Math.Floor(value + 0.5);
}
