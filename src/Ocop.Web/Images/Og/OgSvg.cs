using System.Globalization;
using System.Text;
using Ocop.Web.Components.Brocade;

namespace Ocop.Web.Images.Og;

/// <summary>Lays out a picture of 1200 × 630: the cloth on the left, the words on paper on the right, the woven edge between.</summary>
internal static class OgSvg
{
    private const int Width = 1200;
    private const int Height = 630;
    private const double Left = 628;
    private const double Measure = 520;
    private const string Ink = "#26171f";
    private const string InkSoft = "#51424a";
    private const string Star = "M10 .8l2.8 6 6.5.7-4.9 4.4 1.4 6.5L10 15.1l-5.8 3.3 1.4-6.5L.7 7.5l6.5-.7z";

    public static string Draw(OgCard card)
    {
        var font = Glyphs.Semibold;
        var (size, lines) = Fit(font, card.Name);
        var svg = new StringBuilder(30_000);
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Width}\" height=\"{Height}\" viewBox=\"0 0 {Width} {Height}\">");
        svg.Append("<rect width=\"1200\" height=\"630\" fill=\"#f7f2e6\"/>");
        svg.Append(BrocadeSvg.Draw(card.Sector, card.Slug).Replace("<svg ", "<svg x=\"-50\" y=\"0\" width=\"630\" height=\"630\" ", StringComparison.Ordinal));
        svg.Append("<rect x=\"580\" width=\"8\" height=\"630\" fill=\"#54203f\"/>");

        var y = 96.0;
        if (card.Above.Length > 0)
            svg.Append(font.Path(font.Wrap(card.Above, 28, Measure, 1)[0], Left, y, 28, InkSoft));
        y += 28 + size;
        foreach (var line in lines)
        {
            svg.Append(font.Path(line, Left, y, size, Ink));
            y += size * 1.24;
        }

        y += 10;
        for (var star = 0; star < card.Stars; star++)
            svg.Append(CultureInfo.InvariantCulture, $"<path transform=\"translate({Left + star * 54} {y - 24:0.#}) scale(2.3)\" fill=\"#966608\" d=\"{Star}\"/>");
        y += card.Stars > 0 ? 66 : 0;
        if (card.Below.Length > 0)
            svg.Append(font.Path(font.Wrap(card.Below, 30, Measure, 1)[0], Left, y, 30, card.Stars > 0 ? Ink : InkSoft));
        svg.Append("<rect x=\"588\" y=\"566\" width=\"612\" height=\"64\" fill=\"#3a132c\"/>");
        svg.Append(font.Path("Ocop", Left, 608, 30, "#fbf1e6"));
        return svg.Append("</svg>").ToString();
    }

    /// <summary>The largest size at which the name stands on at most four lines, no word cut.</summary>
    private static (double Size, List<string> Lines) Fit(Glyphs font, string name)
    {
        foreach (var size in (double[])[78, 66, 56, 48, 42])
        {
            var lines = font.Wrap(name, size, Measure, 4);
            if (lines.Count * size * 1.24 <= 300 && !lines.Any(line => line.EndsWith('…')))
                return (size, lines);
        }

        return (42, font.Wrap(name, 42, Measure, 5));
    }
}
