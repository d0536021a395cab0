namespace Ocop.Catalog.Register.Import.Files;

/// <summary>How much one uploaded annex may hold; docs/limits.md lists them.</summary>
public static class FileLimits
{
    public const int MaxBytes = 10 << 20;

    /// <summary>Rows of the table itself, without titles and signatures.</summary>
    public const int MaxRows = 50_000;

    public const int MaxEntries = 1_000;

    /// <summary>What all parts of a workbook may unpack to, counted while they unpack.</summary>
    public const long MaxUnpackedBytes = 100L << 20;

    /// <summary>How many times its packed size a part may unpack to.</summary>
    public const int MaxRatio = 100;

    /// <summary>Below this size a high ratio is the mark of a plain sheet, not of a bomb.</summary>
    public const long RatioCountsFrom = 10L << 20;

    public const int MaxColumns = 200;

    /// <summary>One cell; what is longer is no name, place or number.</summary>
    public const int MaxCellCharacters = 4_000;

    public const int MaxSheets = 50;

    /// <summary>Merged ranges that may be open in one row.</summary>
    public const int MaxOpenMerges = 500;

    public const int MaxMerges = 200_000;
}
