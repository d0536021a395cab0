namespace Ocop.Catalog.Register.Import.Encodings;

/// <summary>The tables of characters that Vietnamese offices typed with before Unicode.</summary>
public enum LegacyTable
{
    None,

    /// <summary>TCVN 5712:1993 VN3, typed with the ".Vn…" fonts.</summary>
    Tcvn3,

    /// <summary>VNI for Windows, typed with the "VNI-…" fonts: a letter and then its marks.</summary>
    Vni,

    /// <summary>UTF-8 that a program took for Windows-1252 and saved again.</summary>
    TwiceEncoded,
}

internal static class LegacyTables
{
    public static readonly LegacyTable[] All = [LegacyTable.Tcvn3, LegacyTable.Vni, LegacyTable.TwiceEncoded];

    public static string NameOf(LegacyTable table) => table switch
    {
        LegacyTable.Tcvn3 => "TCVN3 (ABC)",
        LegacyTable.Vni => "VNI",
        LegacyTable.TwiceEncoded => "UTF-8 × 2",
        _ => "Unicode",
    };

    public static string Convert(LegacyTable table, string text) => table switch
    {
        LegacyTable.Tcvn3 => Tcvn3.ToUnicode(text),
        LegacyTable.Vni => Vni.ToUnicode(text),
        LegacyTable.TwiceEncoded => TwiceEncoded.ToUnicode(text),
        _ => text,
    };

    /// <summary>The table that a font was drawn for: ".VnTime", "VNI-Times".</summary>
    public static LegacyTable OfFont(string? font) =>
        font is null ? LegacyTable.None
        : font.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase) ? LegacyTable.Tcvn3
        : font.StartsWith("VNI", StringComparison.OrdinalIgnoreCase) ? LegacyTable.Vni
        : LegacyTable.None;

    /// <summary>".VnTimeH" and its kin draw small letters as capitals.</summary>
    public static bool IsCapitalFont(string? font) =>
        OfFont(font) == LegacyTable.Tcvn3 && font!.Length > 4 && font.EndsWith('H');
}
