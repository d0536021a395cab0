using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Ocop.Web.Images.Og;

/// <summary>
/// The outlines of Be Vietnam Pro 600 (glyphs.txt, made by glyphs.mjs). Words in pictures are drawn as paths: that works on a machine
/// without fonts, looks the same everywhere, and text can never become markup.
/// </summary>
internal sealed class Glyphs
{
    private const int Em = 1000;
    private static readonly Lazy<Glyphs> Loaded = new(Load);
    private readonly FrozenDictionary<int, Glyph> _glyphs;

    private Glyphs(FrozenDictionary<int, Glyph> glyphs) => _glyphs = glyphs;

    public static Glyphs Semibold => Loaded.Value;

    public double Width(string text, double size) => Runes(text).Sum(glyph => glyph.Advance) * size / Em;

    /// <summary>One group of paths with the text's left end and baseline at x, y.</summary>
    public string Path(string text, double x, double y, double size, string colour)
    {
        var svg = new StringBuilder();
        var scale = size / Em;
        svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({x:0.##} {y:0.##}) scale({scale:0.#####})\" fill=\"{colour}\">");
        var at = 0;
        foreach (var glyph in Runes(text))
        {
            if (glyph.Outline.Length > 0)
                svg.Append(CultureInfo.InvariantCulture, $"<path transform=\"translate({at})\" d=\"{glyph.Outline}\"/>");
            at += glyph.Advance;
        }

        return svg.Append("</g>").ToString();
    }

    /// <summary>Lines no wider than <paramref name="width"/>; a word too long for a line is cut, and so is text past the last line.</summary>
    public List<string> Wrap(string text, double size, double width, int maxLines)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (Width(longer, size) <= width || line.Length == 0)
            {
                line = longer;
                continue;
            }

            lines.Add(line);
            line = word;
        }

        lines.Add(line);
        if (lines.Count > maxLines)
            lines = [.. lines.Take(maxLines - 1), string.Join(' ', lines.Skip(maxLines - 1))];
        return [.. lines.Select(whole => Cut(whole, size, width))];
    }

    private string Cut(string line, double size, double width)
    {
        if (Width(line, size) <= width)
            return line;
        while (line.Length > 1 && Width(line + "…", size) > width)
            line = line[..^1];
        return line.TrimEnd() + "…";
    }

    // What the font lacks (emoji, other scripts) is left out
    private IEnumerable<Glyph> Runes(string text) => text.Normalize(NormalizationForm.FormC).EnumerateRunes()
        .Select(rune => _glyphs.GetValueOrDefault(rune.Value == 0xa0 ? ' ' : rune.Value))
        .OfType<Glyph>();

    private static Glyphs Load()
    {
        using var stream = typeof(Glyphs).Assembly.GetManifestResourceStream("Ocop.Web.Images.Og.glyphs.txt")!;
        using var reader = new StreamReader(stream);
        var glyphs = new Dictionary<int, Glyph>();
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ', 3);
            var code = int.Parse(parts[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            glyphs[code] = new Glyph(int.Parse(parts[1], CultureInfo.InvariantCulture), parts.Length > 2 ? parts[2] : "");
        }

        return new Glyphs(glyphs.ToFrozenDictionary());
    }

    private sealed record Glyph(int Advance, string Outline);
}
