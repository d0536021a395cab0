using Ocop.Catalog;
using Ocop.Catalog.Register.Import;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Imports;

/// <summary>An import as the list of imports shows it.</summary>
public sealed class ImportListRow
{
    public Guid Id { get; set; }

    public string FileName { get; set; } = "";

    public ImportState State { get; set; }

    public DateTimeOffset UploadedAt { get; set; }

    public string UploadedBy { get; set; } = "";

    public DateTimeOffset? AppliedAt { get; set; }

    public string? ConfirmedBy { get; set; }

    public ImportSummary? Summary { get; set; }

    public ImportTally Tally { get; set; } = ImportTally.Empty;
}

/// <summary>The list of all imports there have been.</summary>
public static class ImportList
{
    public static IQueryable<ImportListRow> Imports(this CatalogDbContext db) => db.RegisterImports.Select(import => new ImportListRow
    {
        Id = import.Id,
        FileName = import.FileName,
        State = import.State,
        UploadedAt = import.UploadedAt,
        UploadedBy = import.UploadedBy,
        AppliedAt = import.AppliedAt,
        ConfirmedBy = import.ConfirmedBy,
        Summary = import.Summary,
        Tally = import.Tally,
    });

    public static OfficeList<ImportListRow> Of(Lang t) => new("nhap", "Các lần nhập", "Imports")
    {
        DefaultSort = "-luc",
        ThenBy = rows => rows.ThenBy(row => row.Id),
        Empty = new EmptyState(
            t["Chưa nhập quyết định nào", "No decision imported yet"],
            t["Tải phụ lục lên ở trên: xem trước rồi mới ghi.", "Upload an annex above: you look first, then it is written."]),
        Columns =
        [
            new("tep", "Tệp", "File", (row, _) => row.FileName)
            {
                Sort = OfficeColumn.By((ImportListRow row) => row.FileName),
                Href = row => $"/office/nhap/{row.Id}",
                Note = (row, _) => row.Summary is { DecisionNumber: { } number } summary ? $"{number}, {summary.IssuedBy}" : null,
                Width = 36,
            },
            new("trang-thai", "Trạng thái", "State", (row, lang) => ImportWords.State(row.State, lang))
            {
                Sort = OfficeColumn.By((ImportListRow row) => row.State),
                Tone = row => ImportWords.Tone(row.State),
            },
            new("luc", "Tải lên", "Uploaded", (row, _) => row.UploadedAt) { Sort = OfficeColumn.By((ImportListRow row) => row.UploadedAt), Note = (row, _) => row.UploadedBy, Width = 20 },
            new("ghi", "Ghi vào sổ", "Written", (row, _) => row.AppliedAt) { Sort = OfficeColumn.By((ImportListRow row) => row.AppliedAt), Note = (row, _) => row.AppliedAt is null ? null : row.ConfirmedBy, Width = 20 },
            new("dong", "Dòng", "Rows", (row, _) => row.Tally.Total) { IsNumber = true, Width = 8 },
            new("moi", "Mới", "New", (row, _) => row.Tally.New) { IsNumber = true, Width = 8 },
            new("doi", "Đổi", "Changed", (row, _) => row.Tally.Changed) { IsNumber = true, Width = 8 },
            new("loi", "Lỗi", "Errors", (row, _) => row.Tally.Errors) { IsNumber = true, Width = 8 },
        ],
        Filters =
        [
            OfficeFilter.Choice<ImportListRow>("trang-thai", "Trạng thái", "State",
                (new FilterOption("cho", "Chờ xác nhận", "Waiting for you"), row => row.State == ImportState.Ready),
                (new FilterOption("da-ghi", "Đã ghi", "Written"), row => row.State == ImportState.Applied),
                (new FilterOption("hoan-tac", "Đã hoàn tác", "Taken back"), row => row.State == ImportState.Undone),
                (new FilterOption("qua-han", "Quá hạn xác nhận", "Expired"), row => row.State == ImportState.Expired),
                (new FilterOption("loi", "Không đọc được", "Refused"), row => row.State == ImportState.Refused || row.State == ImportState.Failed)),
        ],
    };
}
