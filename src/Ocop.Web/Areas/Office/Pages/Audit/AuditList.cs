using Ocop.Catalog;
using Ocop.Web.Accounts.Admin;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Audit;

/// <summary>The audit log as a list: who, what, when, from what to what.</summary>
public static class AuditList
{
    public static OfficeList<AuditLine> Of(Lang t) => new("nhat-ky", "Nhật ký", "Audit log")
    {
        DefaultSort = "-luc",
        ThenBy = rows => rows.ThenByDescending(row => row.Id),
        Empty = new EmptyState(
            t["Chưa có việc nào", "Nothing has been done yet"], t["Mỗi việc của văn phòng sẽ đứng ở đây.", "Every act of the office will stand here."],
            t["Về hôm nay", "Back to today"], "/office"),
        Columns =
        [
            new("luc", "Lúc", "When", (row, _) => row.At) { Sort = OfficeColumn.By((AuditLine row) => row.At), IsWhole = true, Width = 20 },
            new("viec", "Việc", "Act", (row, t) => AuditWords.Act(row.Act, t)) { Sort = OfficeColumn.By((AuditLine row) => row.Act), Note = (row, _) => row.Reason, Width = 28 },
            new("ten", "Về", "About", (row, _) => row.SubjectName) { Width = 32 },
            new("nguoi", "Người làm", "By", (row, _) => row.ActorName)
            {
                Sort = OfficeColumn.By((AuditLine row) => row.ActorName),
                Note = (row, t) => AuditWords.Role(row.ActorRole, t),
                Width = 24,
            },
            new("truoc", "Trước", "Before", (row, t) => AuditFacts.Text(row.Before, row.After, t)) { Width = 40 },
            new("sau", "Sau", "After", (row, t) => AuditFacts.Text(row.After, row.Before, t)) { Width = 40 },
            new("ma-viec", "Tên việc trong máy", "Name of the act", (row, _) => row.Act) { IsShown = false, Width = 28 },
            new("loai", "Loại", "Kind", (row, t) => AuditWords.Kind(row.SubjectKind, t)) { IsShown = false },
            new("khoa", "Khóa", "Key", (row, _) => row.SubjectKey) { IsShown = false, Width = 38 },
            new("yeu-cau", "Mã yêu cầu", "Request", (row, _) => row.RequestId) { IsShown = false, Width = 34 },
        ],
        Filters =
        [
            new("viec", "Việc", "Act", (rows, act) => rows.Where(row => row.Act.StartsWith(act)))
            {
                Options = [.. AuditWords.Known.Select(act => new FilterOption(act, AuditWords.Act(act, Lang.For(false)), AuditWords.Act(act, Lang.For(true))))],
            },
            new("nguoi", "Người làm", "By", (rows, name) => rows.Where(row => row.ActorName.Contains(name))),
            new("doi-tuong", "Tên hoặc khóa của đối tượng", "Name or key of the thing", (rows, text) =>
                rows.Where(row => row.SubjectKey == text || row.SubjectName.Contains(text))),
            OfficeFilter.Day<AuditLine>("tu", "Từ ngày", "From", day => { var start = VietnamCalendar.StartOf(day); return row => row.At >= start; }),
            OfficeFilter.Day<AuditLine>("den", "Đến ngày", "To", day => { var end = VietnamCalendar.StartOf(day.AddDays(1)); return row => row.At < end; }),
        ],
    };
}
