using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Import;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Imports;

/// <summary>The words for what imports are and do; one table per kind.</summary>
public static class ImportWords
{
    public static string State(ImportState state, Lang t) => state switch
    {
        ImportState.Waiting => t["Đang đọc", "Being read"],
        ImportState.Ready => t["Chờ xác nhận", "Waiting for you"],
        ImportState.Refused => t["Không đọc được", "Refused"],
        ImportState.Confirmed => t["Đang ghi", "Being written"],
        ImportState.Applied => t["Đã ghi", "Written"],
        ImportState.Undoing => t["Đang hoàn tác", "Being taken back"],
        ImportState.Undone => t["Đã hoàn tác", "Taken back"],
        ImportState.Discarded => t["Đã bỏ", "Given up"],
        ImportState.Expired => t["Quá hạn xác nhận", "Expired"],
        _ => t["Bị ngắt", "Broke off"],
    };

    public static string Tone(ImportState state) => state switch
    {
        ImportState.Applied => "good",
        ImportState.Ready => "care",
        ImportState.Refused or ImportState.Failed => "bad",
        ImportState.Waiting or ImportState.Confirmed or ImportState.Undoing => "note",
        _ => "",
    };

    /// <summary>The value of the filter in the address.</summary>
    public static string Key(PlannedOutcome outcome) => outcome switch
    {
        PlannedOutcome.New => "moi",
        PlannedOutcome.Changed => "doi",
        PlannedOutcome.Same => "nhu-cu",
        PlannedOutcome.Conflict => "vuong",
        PlannedOutcome.Error => "loi",
        _ => "chua-khop",
    };

    public static string Outcome(PlannedOutcome outcome, Lang t) => outcome switch
    {
        PlannedOutcome.New => t["Mới", "New"],
        PlannedOutcome.Changed => t["Đổi", "Changed"],
        PlannedOutcome.Same => t["Như cũ", "Unchanged"],
        PlannedOutcome.Conflict => t["Vướng", "Conflict"],
        PlannedOutcome.Error => t["Lỗi", "Error"],
        _ => t["Chưa khớp", "Unmatched"],
    };

    public static string Tone(PlannedOutcome outcome) => outcome switch
    {
        PlannedOutcome.New => "good",
        PlannedOutcome.Changed => "note",
        PlannedOutcome.Conflict or PlannedOutcome.Unmatched => "care",
        PlannedOutcome.Error => "bad",
        _ => "",
    };

    /// <summary>What becomes of a row when the import is written, or has become of it.</summary>
    public static string Effect(RegisterImportRow row, bool isDone, Lang t) => row.Outcome switch
    {
        PlannedOutcome.New when row.MakesProduct => isDone ? t["Đã thêm giấy và sản phẩm nháp", "Certificate and draft product added"] : t["Thêm giấy và sản phẩm nháp", "Adds a certificate and a draft product"],
        PlannedOutcome.New => isDone ? t["Đã thêm giấy", "Certificate added"] : t["Thêm giấy", "Adds a certificate"],
        PlannedOutcome.Changed => isDone ? t["Đã sửa giấy", "Certificate changed"] : t["Sửa giấy", "Changes the certificate"],
        PlannedOutcome.Same => t["Không làm gì", "Does nothing"],
        PlannedOutcome.Unmatched when row.IsDismissed => t["Không làm gì", "Does nothing"],
        PlannedOutcome.Conflict => Choice(row.Choice, t),
        PlannedOutcome.Error => t["Để riêng, không ghi", "Set aside, not written"],
        _ => isDone ? t["Đã đưa sang khớp sổ", "Sent to the match queue"] : t["Đưa sang khớp sổ", "Goes to the match queue"],
    };

    public static string Choice(ConflictChoice choice, Lang t) => choice switch
    {
        ConflictChoice.Keep => t["Giữ điều đang có", "Keep what stands"],
        ConflictChoice.Take => t["Lấy theo tệp", "Take the file’s"],
        _ => t["Để sang khớp sổ", "Leave to the match queue"],
    };
}
