using System.Globalization;

namespace Ocop.Catalog.Register.Import.Files;

/// <summary>Where a person finds a cell: "C17".</summary>
public static class CellAddress
{
    /// <param name="column">Counted from 0.</param>
    /// <param name="row">Counted from 1, as spreadsheets and text editors do.</param>
    public static string Of(int column, int row) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);

    /// <summary>"A" to "Z", then "AA".</summary>
    public static string Letters(int column)
    {
        var letters = "";
        for (var rest = column; rest >= 0; rest = (rest / 26) - 1)
            letters = (char)('A' + (rest % 26)) + letters;
        return letters;
    }

    /// <summary>The column counted from 0 and the row counted from 1 of "C17" or "$C$17".</summary>
    public static bool TryParse(ReadOnlySpan<char> address, out (int Column, int Row) place)
    {
        var (column, index) = (0, 0);
        for (; index < address.Length && (char.IsAsciiLetter(address[index]) || address[index] == '$'); index++)
        {
            if (address[index] != '$')
                column = (column * 26) + char.ToUpperInvariant(address[index]) - 'A' + 1;
            if (column > 16_384)
                break;
        }

        place = (column - 1, 0);
        return column is > 0 and <= 16_384
            && int.TryParse(address[index..], NumberStyles.None, CultureInfo.InvariantCulture, out place.Row) && place.Row is > 0 and <= 1_048_576;
    }
}
