using System.Text.RegularExpressions;
using Ocop.Catalog.Register.Import.Files;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>What a row under the head is.</summary>
internal enum RowKind
{
    Product,

    /// <summary>"I. Thực phẩm", "A. Sản phẩm 4 sao", "Huyện Bắc Hà": tells something of the rows below.</summary>
    Section,

    /// <summary>The numbers of columns, the head again, a sum, a note.</summary>
    Other,

    /// <summary>The table is over: signatures, recipients.</summary>
    End,
}

/// <summary>Tells the rows of products from everything else that stands in an annex.</summary>
internal sealed partial class RowSorter(Head head)
{
    private static readonly string[] Sums = ["tong", "tong-cong", "tong-so", "cong", "tong-hop", "tong-so-san-pham", "tong-cong-san-pham"];

    private static readonly string[] Ends =
    [
        "noi-nhan", "nguoi-lap", "lap-bieu", "chu-tich", "pho-chu-tich", "tm-uy-ban", "tm-ubnd", "kt-chu-tich", "kt-", "tm-", "tl-", "q-chu-tich",
        "da-ky", "ky-ten", "giam-doc", "chanh-van-phong", "thu-truong", "danh-sach-nay", "an-dinh-danh-sach", "danh-muc-nay", "phu-luc-nay", "bo-truong", "thu-ky",
    ];

    private readonly int _product = head[AnnexColumn.ProductName]!.Column;
    private readonly int? _serial = head[AnnexColumn.Serial]?.Column;
    private readonly HashSet<int> _facts = [.. head.Columns.Where(column => column.Meaning is not (AnnexColumn.Serial or AnnexColumn.ProductName)).Select(column => column.Column)];

    public RowKind KindOf(SheetRow row)
    {
        var filled = row.Filled.ToList();
        if (filled.Count == 0)
            return RowKind.Other; // empty, or only the lower part of merged cells
        if (HeadFinder.Repeats(head, row) || IsNumbering(filled))
            return RowKind.Other;
        var first = filled[0].Cell.Text;
        var slug = Slug.Of(first);
        var hasFacts = filled.Exists(cell => _facts.Contains(cell.Column));
        var hasSerial = IsCounted(row);
        if (!hasSerial && (Sums.Contains(slug) || slug.StartsWith("tong-cong", StringComparison.Ordinal) || slug.StartsWith("tong-so", StringComparison.Ordinal)))
            return RowKind.Other;
        if (!hasSerial && Ends.Any(end => slug.StartsWith(end, StringComparison.Ordinal)))
            return RowKind.End;
        if (hasSerial || (hasFacts && !IsSpread(row, filled)))
            return IsNote(slug, row) ? RowKind.Other : RowKind.Product;
        return IsSection(row, filled, first) ? RowKind.Section
            : row[_product].IsEmpty || IsNote(slug, row) ? RowKind.Other
            : RowKind.Product;
    }

    /// <summary>Whether the row has a number of its own in the list.</summary>
    public bool IsCounted(SheetRow row) => _serial is { } serial && SerialPattern().IsMatch(row[serial].Text);

    // A heading merged across the table covers the columns of facts with its own text
    private static bool IsSpread(SheetRow row, List<(int Column, SheetCell Cell)> filled) =>
        filled.Count <= 2 && row.Cells.Count(cell => cell.IsCovered && cell.Home == filled[^1].Cell.Home) >= 2 && filled[^1].Cell.Home is not null;

    private bool IsSection(SheetRow row, List<(int Column, SheetCell Cell)> filled, string first)
    {
        if (IsSpread(row, filled) || (_serial is not null && filled.Count == 1))
            return true;
        return filled.Count <= 2 && (SectionPattern().IsMatch(first) || (filled.Count == 1 && (UnitPattern().IsMatch(first) || StarsText.FindIn(first) is not null)));
    }

    private bool IsNote(string slug, SheetRow row) => row[_product].IsEmpty && slug.StartsWith("ghi-chu", StringComparison.Ordinal);

    // "(1) (2) (3)", "1 2 3 4", "A B 1 2"
    private static bool IsNumbering(List<(int Column, SheetCell Cell)> filled) =>
        filled.Count >= 3 && filled.TrueForAll(cell => NumberingPattern().IsMatch(cell.Cell.Text))
        && filled.Select(cell => cell.Cell.Text.Trim('(', ')')).Distinct().Count() == filled.Count;

    [GeneratedRegex(@"^\d{1,6}\.?$|^\d{1,4}\.\d{1,4}\.?$")]
    private static partial Regex SerialPattern();

    [GeneratedRegex(@"^(?:[IVXLC]{1,6}|[A-Z]|\d{1,2})\s*[.:)\-/]\s*\p{L}|^[IVXLC]{1,6}$|^[A-Z]\.?$|^[IVXLC]{1,6}\.$")]
    private static partial Regex SectionPattern();

    [GeneratedRegex(@"^(?:huyện|thị\s+xã|thành\s+phố|quận|xã|phường|nhóm|ngành)\s", RegexOptions.IgnoreCase)]
    private static partial Regex UnitPattern();

    [GeneratedRegex(@"^\(?(?:\d{1,2}|[A-F])\)?(?:\s*=.*)?$")]
    private static partial Regex NumberingPattern();
}
