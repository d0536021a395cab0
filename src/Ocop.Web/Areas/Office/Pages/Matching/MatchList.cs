using Ocop.Catalog;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Matching;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Matching;

/// <summary>A question of the queue as the list shows it.</summary>
public sealed class MatchRow
{
    public Guid Id { get; set; }

    public MatchItemKind Kind { get; set; }

    public string ProductName { get; set; } = "";

    public RegisterRecord Record { get; set; } = null!;

    public string Source { get; set; } = "";

    public DateTimeOffset AddedAt { get; set; }

    public MatchDecision Decision { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? DecidedBy { get; set; }

    public string? Reason { get; set; }
}

/// <summary>The match queue; what is decided already is one filter away.</summary>
public static class MatchList
{
    public const string State = "trang-thai";

    public static IQueryable<MatchRow> MatchRows(this CatalogDbContext db) => db.MatchItems.Select(item => new MatchRow
    {
        Id = item.Id,
        Kind = item.Kind,
        ProductName = item.ProductName,
        Record = item.Record,
        Source = item.Source,
        AddedAt = item.AddedAt,
        Decision = item.Decision,
        DecidedAt = item.DecidedAt,
        DecidedBy = item.DecidedBy,
        Reason = item.Reason,
    });

    public static OfficeList<MatchRow> Of(Lang t) => new("khop", "Khớp sổ", "Match queue")
    {
        DefaultSort = "luc",
        ThenBy = rows => rows.ThenBy(row => row.Id),
        Empty = new EmptyState(
            t["Không có gì chờ khớp", "Nothing waits"],
            t["Dòng nào chưa chắc là sản phẩm nào thì đợi ở đây, không bị đoán.", "A record whose product is not certain waits here; nothing is guessed."]),
        Columns =
        [
            new("san-pham", "Sản phẩm", "Product", (row, _) => row.ProductName)
            {
                Sort = OfficeColumn.By((MatchRow row) => row.ProductName),
                Href = row => $"/office/khop/{row.Id}",
                Note = (row, lang) => row.Record.HolderName ?? lang["chưa ghi chủ thể", "holder not stated"],
                Width = 36,
            },
            new("hoi", "Câu hỏi", "Question", (row, lang) => MatchWords.Kind(row.Kind, lang)) { Sort = OfficeColumn.By((MatchRow row) => row.Kind), Width = 20 },
            new("sao", "Sao", "Stars", (row, _) => row.Record.Stars) { IsNumber = true, Width = 6 },
            new("quyet-dinh", "Quyết định", "Decision", (row, _) => row.Record.DecisionNumber) { Note = (row, _) => row.Record.IssuedBy, IsWhole = true, Width = 18 },
            new("nguon", "Nguồn", "Source", (row, lang) => MatchWords.Source(row.Source, lang)) { Sort = OfficeColumn.By((MatchRow row) => row.Source), Width = 18 },
            new("luc", "Đến lúc", "Since", (row, _) => row.AddedAt) { Sort = OfficeColumn.By((MatchRow row) => row.AddedAt), Width = 20 },
            new(State, "Trạng thái", "State", (row, lang) => MatchWords.Decision(row.Decision, lang)) { Sort = OfficeColumn.By((MatchRow row) => row.Decision), Tone = row => MatchWords.Tone(row.Decision) },
            new("nguoi", "Người quyết", "Decided by", (row, _) => row.DecidedBy) { IsShown = false },
            new("ly-do", "Lý do", "Reason", (row, _) => row.Reason) { IsShown = false, Width = 40 },
        ],
        Filters =
        [
            OfficeFilter.Choice<MatchRow>("loai", "Câu hỏi", "Question",
                (new FilterOption("san-pham", "Sản phẩm nào?", "Which product?"), row => row.Kind == MatchItemKind.Product),
                (new FilterOption("vuong", "Hai bên khác nhau", "Two sides differ"), row => row.Kind == MatchItemKind.Conflict)),
            OfficeFilter.Choice<MatchRow>(State, "Trạng thái", "State",
                (new FilterOption("cho", "Chờ người quyết", "Waits for a person"), row => row.Decision == MatchDecision.Open),
                (new FilterOption("xong", "Đã quyết", "Decided"), row => row.Decision != MatchDecision.Open)),
        ],
    };
}
