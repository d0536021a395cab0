using System.Globalization;
using System.Text;
using Ocop.Catalog.Products;
using Ocop.Web.Components.Picture;

namespace Ocop.Web.Components.Brocade;

/// <summary>
/// Draws a woven pattern for what has no photo: the same name always gives the same cloth, in 1.5 to 3 KB of SVG.
/// Runs of equal cells become one stroke, one path per colour, and three mirrored copies.
/// </summary>
public static class BrocadeSvg
{
    private const int Width = 2 * Loom.Cells - 1;
    private const int Middle = Loom.Cells - 1;

    public static string Draw(Sector sector, string slug)
    {
        var draws = new Draws(Draws.Seed($"{sector.Slug()}/{slug}"));
        draws.Next(2);
        var palette = Palettes.All[draws.Next(Palettes.All.Length)];
        var cloth = Loom.Weave(draws, sector);
        var id = "b" + Base36(Draws.Seed(slug));

        var svg = new StringBuilder(3000);
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Width}\"><defs><g id=\"{id}\" transform=\"translate(0 .5)\" stroke-width=\"1.04\" fill=\"none\">");
        for (var colour = 1; colour < palette.Length; colour++)
        {
            var strokes = Strokes(cloth, colour);
            if (strokes.Length > 0)
                svg.Append(CultureInfo.InvariantCulture, $"<path stroke=\"{palette[colour]}\" d=\"{strokes}\"/>");
        }

        // A faint weft: without it the cloth looks printed
        svg.Append(CultureInfo.InvariantCulture, $"</g><pattern id=\"{id}w\" width=\"1\" height=\"1\" patternUnits=\"userSpaceOnUse\"><path d=\"M0 .94h1\" stroke=\"#000\" stroke-opacity=\".16\" stroke-width=\".12\"/></pattern></defs>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{Width}\" height=\"{Width}\" fill=\"{palette[0]}\"/><g transform=\"translate({Middle} {Middle})\"><use href=\"#{id}\"/>");
        foreach (var mirror in (string[])["-1 0 0 1 1 0", "1 0 0 -1 0 1", "-1 0 0 -1 1 1"])
            svg.Append(CultureInfo.InvariantCulture, $"<use href=\"#{id}\" transform=\"matrix({mirror})\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"</g><rect width=\"{Width}\" height=\"{Width}\" fill=\"url(#{id}w)\"/></svg>");
        return svg.ToString();
    }

    private static StringBuilder Strokes(int[,] cloth, int colour)
    {
        var path = new StringBuilder();
        var (lastU, lastV) = (0, -1);
        for (var v = 0; v < Loom.Cells; v++)
        {
            for (var u = 0; u < Loom.Cells;)
            {
                var run = 1;
                while (u + run < Loom.Cells && cloth[v, u + run] == cloth[v, u])
                    run++;
                if (cloth[v, u] == colour)
                {
                    if (lastV == v)
                        path.Append(CultureInfo.InvariantCulture, $"m{u - lastU} 0h{run}");
                    else
                        path.Append(CultureInfo.InvariantCulture, $"M{u} {v}h{run}");
                    (lastU, lastV) = (u + run, v);
                }

                u += run;
            }
        }

        return path;
    }

    private static string Base36(uint number)
    {
        Span<char> digits = stackalloc char[7];
        var at = digits.Length;
        do
        {
            digits[--at] = "0123456789abcdefghijklmnopqrstuvwxyz"[(int)(number % 36)];
            number /= 36;
        }
        while (number > 0);
        return new string(digits[at..]);
    }
}
