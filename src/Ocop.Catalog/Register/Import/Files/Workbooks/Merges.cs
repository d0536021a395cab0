using System.IO.Compression;

namespace Ocop.Catalog.Register.Import.Files.Workbooks;

/// <summary>A rectangle of merged cells, everything counted from 0.</summary>
internal readonly record struct MergedRange(int FromRow, int FromColumn, int ToRow, int ToColumn);

/// <summary>Gives every cell of a merged range the value of its upper left corner, as a person sees it.</summary>
internal sealed class Merges(IEnumerable<MergedRange> ranges)
{
    private readonly MergedRange[] _waiting = [.. ranges.OrderBy(range => range.FromRow).ThenBy(range => range.FromColumn)];
    private readonly List<(MergedRange Range, SheetCell Corner, string Home)> _open = [];
    private int _next;

    /// <summary>The format lists them behind the rows, so they are read before the rows in a pass of their own.</summary>
    public static Merges Read(ZipArchive archive, string sheet)
    {
        var ranges = new List<MergedRange>();
        using var xml = WorkbookXml.Open(archive, sheet);
        while (xml?.ReadTo(-1, "mergeCell") == true)
        {
            if (Parse(xml.Attribute("ref") ?? "") is { } range)
                ranges.Add(range);
            if (ranges.Count > FileLimits.MaxMerges)
                throw TooMany();
        }

        return new Merges(ranges);
    }

    /// <param name="cells">The row's cells, changed in place and lengthened where a range reaches further.</param>
    /// <param name="row">Counted from 0.</param>
    public void Fill(List<SheetCell> cells, int row)
    {
        _open.RemoveAll(open => open.Range.ToRow < row);
        for (; _next < _waiting.Length && _waiting[_next].FromRow <= row; _next++)
        {
            var range = _waiting[_next];
            if (range.FromRow == row && range.FromColumn < cells.Count)
                _open.Add((range, cells[range.FromColumn], CellAddress.Of(range.FromColumn, row + 1)));
        }

        if (_open.Count > FileLimits.MaxOpenMerges)
            throw TooMany();
        foreach (var (range, corner, home) in _open)
        {
            for (var column = range.FromColumn; column <= range.ToColumn && column < FileLimits.MaxColumns; column++)
            {
                while (cells.Count <= column)
                    cells.Add(SheetCell.Blank);
                cells[column] = corner with { Home = home, IsCovered = column != range.FromColumn || row != range.FromRow };
            }
        }
    }

    private static MergedRange? Parse(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && CellAddress.TryParse(reference.AsSpan(0, colon), out var from) && CellAddress.TryParse(reference.AsSpan(colon + 1), out var to)
            && from.Row <= to.Row && from.Column <= to.Column
            ? new MergedRange(from.Row - 1, from.Column, to.Row - 1, to.Column)
            : null;
    }

    private static FileRefusedException TooMany() =>
        new(new("Bảng tính có quá nhiều ô gộp.", "The workbook has too many merged cells."));
}
