using Ocop.Catalog.Register.Import;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Areas.Office.Register;
using Ocop.Web.Components;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Imports;

/// <summary>The report file of an import: every row with its cell, what it does and why.</summary>
public static class RowReport
{
    public static OfficeList<RegisterImportRow> Of(bool isDone) => new("nhap-quyet-dinh", "Kết quả nhập", "Import report")
    {
        DefaultSort = "dong",
        ThenBy = rows => rows.ThenBy(row => row.Position),
        Empty = new EmptyState("", ""),
        Columns =
        [
            new("dong", "Dòng", "Row", (row, _) => row.Row) { Sort = OfficeColumn.By((RegisterImportRow row) => row.Position), Width = 8 },
            new("o", "Ô", "Cell", (row, _) => row.Cell) { Width = 8 },
            new("san-pham", "Sản phẩm", "Product", (row, _) => row.ProductName) { Width = 36 },
            new("chu-the", "Chủ thể", "Holder", (row, _) => row.HolderName) { Width = 36 },
            new("noi", "Nơi", "Place", (row, _) => row.Place) { Width = 30 },
            new("sao", "Sao", "Stars", (row, _) => row.Stars) { Width = 6 },
            new("ket-qua", "Kết quả", "Outcome", (row, t) => ImportWords.Outcome(row.Outcome, t)) { Width = 12 },
            new("viec", "Việc", "Effect", (row, t) => ImportWords.Effect(row, isDone, t)) { Width = 30 },
            new("khac", "Khác nhau", "Differences", (row, t) => Differences(row, t)) { Width = 50 },
            new("ly-do", "Lý do", "Reason", (row, t) => string.Join("; ", row.Reasons.Select(reason => Reason(reason, t)))) { Width = 60 },
        ],
    };

    private static string Differences(RegisterImportRow row, Lang t) => string.Join("; ", row.Differences.Select(difference =>
        $"{FieldWords.Of(difference.Field, t)}: {FieldWords.Value(difference.Field, difference.Before, t)} → {FieldWords.Value(difference.Field, difference.After, t)}"));

    private static string Reason(ImportReason reason, Lang t) => reason.Cell is { } cell ? $"{cell}: {t.Of(reason.Text)}" : t.Of(reason.Text);
}
