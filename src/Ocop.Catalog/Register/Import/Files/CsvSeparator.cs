namespace Ocop.Catalog.Register.Import.Files;

/// <summary>Finds the character that separates values: Vietnamese Excel writes semicolons, others commas or tabs.</summary>
internal static class CsvSeparator
{
    private const int SampledLines = 200;

    private static readonly char[] Known = [';', '\t', ',', '|'];

    /// <returns>The separator, and the text without the line "sep=;" that Excel understands.</returns>
    public static (char Separator, string Text) Of(string text)
    {
        if (text.Length > 5 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text[5..].TrimStart().Length < text.Length - 5)
            return (text[4], '\n' + text[5..].TrimStart('\r').TrimStart('\n')); // the line stays as an empty row, so that row numbers stay true
        var lines = Lines(text);
        // The right one cuts most lines, and cuts them into the same number of values.
        return (Known.MaxBy(separator => Rate(lines, separator)), text);
    }

    private static double Rate(List<string> lines, char separator)
    {
        var counts = lines.Select(line => Count(line, separator)).Where(count => count > 0).ToList();
        if (counts.Count == 0)
            return 0;
        var commonest = counts.GroupBy(count => count).MaxBy(group => (group.Count(), group.Key))!;
        return (commonest.Count() / (double)lines.Count) + (Math.Min(commonest.Key, 20) / 100.0);
    }

    private static int Count(string line, char separator)
    {
        var (count, quoted) = (0, false);
        foreach (var character in line)
        {
            quoted ^= character == '"';
            count += character == separator && !quoted ? 1 : 0;
        }

        return count;
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsWhiteSpace())
                lines.Add(line.ToString());
            if (lines.Count == SampledLines)
                break;
        }

        return lines;
    }
}
