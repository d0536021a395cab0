namespace Ocop.Catalog.Register.Import.Encodings;

/// <summary>Decides from a sample of a sheet whether its text was typed with an old table, and converts cell by cell.</summary>
public sealed class LegacyText
{
    private const int EnoughWords = 3;

    private readonly LegacyTable _table;
    private readonly bool _isWhole;

    private LegacyText(LegacyTable table, bool isWhole, string? doubt)
    {
        _table = table;
        _isWhole = isWhole;
        Doubt = doubt;
    }

    public static LegacyText Unicode { get; } = new(LegacyTable.None, isWhole: false, doubt: null);

    /// <summary>The table the sheet was typed with where no font says so.</summary>
    public LegacyTable Table => _table;

    /// <summary>A word that no known table explains; null when the text can be trusted.</summary>
    public string? Doubt { get; }

    /// <summary>Looks at the texts of cells whose font is not that of an old table.</summary>
    public static LegacyText Judge(IEnumerable<string> texts)
    {
        var suspects = new List<string>();
        var (words, wrong, hasUnicode) = (0, 0, false);
        foreach (var text in texts.Where(text => !System.Text.Ascii.IsValid(text)))
        {
            var counted = Syllables.Count(text);
            words += counted.Words;
            wrong += counted.Wrong;
            hasUnicode |= counted.Wrong == 0 && !IsEightBit(text);
            if (counted.Wrong > 0)
                suspects.Add(text);
        }

        if (wrong < EnoughWords || wrong * 4 < words) // foreign names and slips of the pen
            return Unicode;
        var best = LegacyTables.All.Select(table => (Table: table, Share: Share(table, suspects))).OrderByDescending(rating => rating.Share).ToList();
        if (best[0].Share >= 0.85 && best[0].Share - best[1].Share >= 0.15)
            return new LegacyText(best[0].Table, isWhole: !hasUnicode, doubt: null);
        return wrong * 2 < words ? Unicode : new LegacyText(LegacyTable.None, isWhole: false, suspects[0]);
    }

    /// <summary>The text of a cell in Unicode.</summary>
    public string Convert(string text, string? font)
    {
        if (System.Text.Ascii.IsValid(text))
            return text;
        var byFont = LegacyTables.OfFont(font);
        var table = byFont != LegacyTable.None ? byFont : _table;
        if (table == LegacyTable.None || (!IsEightBit(text) && table != LegacyTable.TwiceEncoded)) // "ộ" exists in Unicode only
            return text;
        var converted = LegacyTables.Convert(table, text);
        var (before, after) = (Syllables.Count(text).Wrong, Syllables.Count(converted).Wrong);
        var isConverted = byFont != LegacyTable.None || _isWhole ? after <= before : after < before;
        return !isConverted ? text : LegacyTables.IsCapitalFont(font) ? converted.ToUpperInvariant() : converted;
    }

    private static double Share(LegacyTable table, List<string> suspects)
    {
        var (words, wrong) = (0, 0);
        foreach (var suspect in suspects)
        {
            var counted = Syllables.Count(LegacyTables.Convert(table, suspect));
            words += counted.Words;
            wrong += counted.Wrong;
        }

        return words == 0 ? 0 : (double)(words - wrong) / words;
    }

    private static bool IsEightBit(string text) => !text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF');
}
