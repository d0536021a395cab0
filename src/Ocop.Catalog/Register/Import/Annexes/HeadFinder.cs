using Ocop.Catalog.Register.Import.Files;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>Finds the head of the table under titles, mottos and blank rows.</summary>
internal static class HeadFinder
{
    /// <summary>How far down a head may stand, in rows that are not empty.</summary>
    public const int SearchedRows = 60;

    /// <param name="rows">The first rows of the sheet, empty ones left out.</param>
    /// <returns>Null when no row names a product and something about it.</returns>
    public static Head? Find(IReadOnlyList<SheetRow> rows)
    {
        Head? best = null;
        for (var index = 0; index < rows.Count; index++)
        {
            var found = Read(rows[index], null);
            // A title above a head of one row adds nothing; only the two rows of a real head say more together.
            if (index + 1 < rows.Count && rows[index + 1].Number <= rows[index].Number + 2
                && Read(rows[index], rows[index + 1]) is var two && Weight(two) > Weight(found) && Weight(two) > Weight(Read(rows[index + 1], null)))
                found = two;
            if (IsHead(found) && Weight(found) > Weight(best))
                best = found;
        }

        return best;
    }

    /// <summary>Whether a later row prints the head again, as on every page of a long annex.</summary>
    public static bool Repeats(Head head, SheetRow row) =>
        head.Columns.Count(column => HeaderWords.OfWhole(row[column.Column].Text) == column.Meaning) * 2 > head.Columns.Count;

    private static bool IsHead(Head head) =>
        head[AnnexColumn.ProductName] is not null && head.Columns.Count(column => column.Meaning != AnnexColumn.Serial) >= 2;

    private static int Weight(Head? head) => head is null || head[AnnexColumn.ProductName] is null ? 0 : head.Columns.Count;

    private static Head Read(SheetRow upper, SheetRow? lower)
    {
        var columns = new List<HeadColumn>();
        var group = "";
        for (var column = 0; column < Math.Max(upper.Cells.Count, lower?.Cells.Count ?? 0); column++)
        {
            var (top, bottom) = (upper[column], lower?[column] ?? SheetCell.Blank);
            if (bottom.IsCovered && bottom.Home == top.Home)
                bottom = SheetCell.Blank; // merged downwards: one heading
            group = !top.IsEmpty ? top.Text : bottom.IsEmpty ? "" : group; // in a CSV a merged heading stands over its first column only
            if (top.IsCovered && lower is null)
                continue;
            var meaning = Meaning(group, bottom.Text);
            if (meaning is { } known && columns.TrueForAll(earlier => earlier.Meaning != known))
                columns.Add(new HeadColumn(known, column, bottom.IsEmpty ? group : $"{group}: {bottom.Text}".TrimStart(':', ' ')));
        }

        return new Head(upper.Number, lower?.Number ?? upper.Number, columns);
    }

    private static AnnexColumn? Meaning(string top, string bottom) =>
        bottom.Length == 0 ? HeaderWords.Of(top)
        : HeaderWords.OfWhole($"{top} {bottom}") ?? HeaderWords.OfWhole(bottom)
            ?? (Slug.Of(bottom) is "ten" or "ten-goi" or "ho-ten" or "ho-va-ten" ? HeaderWords.Of(top) : null); // "Chủ thể sản xuất" over "Tên"
}
