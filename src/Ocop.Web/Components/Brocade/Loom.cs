using Ocop.Catalog.Products;

namespace Ocop.Web.Components.Brocade;

/// <summary>Weaves one quarter of a cloth; mirroring makes the rest, as a loom does.</summary>
internal static class Loom
{
    /// <summary>Cells of a quarter, the shared middle included: the cloth is 61 × 61.</summary>
    public const int Cells = 31;

    private static readonly int[] Reaches = [13, 15, 17];
    private static readonly int[] Hanging = [1, 2, -1, 3, -1];
    private static readonly int[][] Swaps = [[0, 1, 2, 3, 4], [0, 1, 3, 2, 4], [0, 1, 2, 4, 3], [0, 4, 2, 3, 1], [0, 1, 3, 4, 2]];

    private enum Layout
    {
        /// <summary>Khăn: bands under a field.</summary>
        Bands,

        /// <summary>Địu: square frames around a centre.</summary>
        Frames,

        /// <summary>Lưới: a lattice of motifs.</summary>
        Lattice,
    }

    /// <summary>Colour numbers 0 (ground) to 4 by row and column, both counted outward from the middle.</summary>
    public static int[,] Weave(Draws draws, Sector sector)
    {
        // The order of the draws is part of the pattern: a name keeps its cloth only while nobody changes it
        var layout = (Layout)draws.Next(3);
        var reach = Reaches[draws.Next(3)];
        var bands = Bands.All.Select((band, i) => (band, Key: draws.Next(997) + i / 10.0)).OrderBy(drawn => drawn.Key).Select(drawn => drawn.band).ToArray();
        var swap = Swaps[draws.Next(5)];
        var echo = draws.Next(3);

        var border = Border(layout, reach, bands);
        var edge = layout == Layout.Lattice ? Math.Min(border.Count, bands[0].Height + 4) : border.Count;
        var field = new Field(layout, reach, Cells - edge, echo, Motifs.Of(sector), Motifs.IsThin(sector));
        var cloth = new int[Cells, Cells];
        for (var v = 0; v < Cells; v++)
        {
            for (var u = 0; u < Cells; u++)
            {
                var (across, along) = layout == Layout.Frames ? (Math.Max(u, v), Math.Min(u, v)) : (v, u);
                var colour = across >= field.Inner ? border[Cells - 1 - across](along) : field.ColourAt(u, v);
                cloth[v, u] = colour > 0 ? swap[colour] : 0;
            }
        }

        return cloth;
    }

    /// <summary>Rows from the edge inward: a band, threads, a second band where there is room, threads.</summary>
    private static List<Func<int, int>> Border(Layout layout, int reach, Band[] bands)
    {
        var rows = new List<Func<int, int>>();
        void Thread(int colour) => rows.Add(_ => colour);
        void Add(Band band)
        {
            for (var t = 0; t < band.Height; t++)
            {
                var row = t;
                rows.Add(x => band.ColourAt(x, row));
            }
        }

        Thread(1);
        Thread(Shapes.Ground);
        Add(bands[0]);
        Thread(Shapes.Ground);
        Thread(2);
        if (layout == Layout.Frames && reach == 17)
            return rows;
        Thread(Shapes.Ground);
        if (rows.Count + bands[1].Height < 15)
        {
            Add(bands[1]);
            Thread(Shapes.Ground);
        }

        Thread(1);
        return rows;
    }

    /// <summary>What lies within the border.</summary>
    private sealed record Field(Layout Layout, int Reach, int Inner, int Echo, Motif Large, bool IsThin)
    {
        public int ColourAt(int u, int v) => Layout == Layout.Frames ? Centre(u, v) : Repeat(u, v);

        // One centre, small echoes in the corners
        private int Centre(int u, int v)
        {
            var colour = Large(u, v, Math.Min(Inner - 2, 18));
            return colour > 0 ? colour : Shapes.Small(Math.Abs(Inner - 5 - u), Math.Abs(Inner - 5 - v), Echo);
        }

        // The motif repeats; every second one is dropped by half
        private int Repeat(int u, int v)
        {
            var isBands = Layout == Layout.Bands;
            var period = isBands ? Reach + 3 : IsThin ? 18 : 15;
            var colour = Large(Shapes.Saw(u, period), v, isBands || IsThin ? Math.Min(Reach + 2, Inner - 1) : 12);
            if (colour > 0)
                return colour;
            var x = Math.Abs(period - u % (2 * period));
            if (!isBands)
                return IsThin ? Shapes.Small(x, Math.Abs(14 - v), Echo) : Large(x, Math.Abs(14 - v), 11);
            var star = Shapes.Star(x, v, 3);
            return star > 0 ? star : HangingAt(x, v);
        }

        // Between two large motifs a half lozenge hangs from the border
        private int HangingAt(int x, int v)
        {
            var hang = x + (Inner - v);
            var depth = Math.Min(11, Inner - 6);
            return hang <= depth && v > 7 && depth - hang < Hanging.Length ? Hanging[depth - hang] : Shapes.Ground;
        }
    }
}
