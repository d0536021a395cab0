using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Admin;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Accounts;

/// <summary>The list of accounts.</summary>
public static class AccountList
{
    public static OfficeList<AccountRow> Of(DateTimeOffset now, Lang t) => new("tai-khoan", "Tài khoản", "Accounts")
    {
        DefaultSort = "ten",
        ThenBy = rows => rows.ThenBy(row => row.Id),
        Empty = new EmptyState(
            t["Chưa có tài khoản nào", "No account yet"], t["Mời người đầu tiên.", "Invite the first person."],
            t["Mời", "Invite"], "/office/tai-khoan/moi"),
        Columns = Columns(now),
        Filters = Filters(now),
    };

    /// <summary>What stands in the way of a sign-in, or nothing.</summary>
    public static (string Word, string Tone) State(AccountRow row, DateTimeOffset now, Lang t) => row switch
    {
        { DisabledAt: not null } => (t["Đã khóa", "Disabled"], "bad"),
        { IsInvited: true } => (t["Đã mời, chưa vào", "Invited, not yet in"], "care"),
        { LockedUntil: { } until } when until > now => (t["Tạm nghỉ vì sai mật khẩu", "Resting after wrong passwords"], "care"),
        { IsDemo: true } => (t["Trình diễn", "Demonstration"], "note"),
        _ => (t["Dùng được", "Active"], "good"),
    };

    public static string Factors(AccountRow row, Lang t)
    {
        var words = new[]
        {
            row.Passkeys > 0 ? t[$"{row.Passkeys} khóa", $"{row.Passkeys} passkeys"] : null,
            row.HasApp ? t["ứng dụng mã", "code app"] : null,
        }.OfType<string>().ToList();
        return words.Count > 0 ? string.Join(", ", words) : t["chưa có", "none"];
    }

    private static OfficeColumn<AccountRow>[] Columns(DateTimeOffset now) =>
    [
        new("ten", "Tên", "Name", (row, _) => row.Name)
        {
            Sort = OfficeColumn.By((AccountRow row) => row.Name),
            Href = row => $"/office/tai-khoan/{row.Id}",
            Note = (row, _) => row.Email,
            Width = 28,
        },
        new("vai", "Vai", "Role", (row, t) => RoleWords.Of(row.Role, t)) { Sort = OfficeColumn.By((AccountRow row) => row.Role), Width = 20 },
        new("trang-thai", "Trạng thái", "State", (row, t) => State(row, now, t).Word) { Tone = row => State(row, now, Lang.For(english: false)).Tone, Width = 22 },
        new("lop", "Lớp thứ hai", "Second step", (row, t) => Factors(row, t)),
        new("thay", "Lần cuối", "Last seen", (row, _) => row.SeenAt) { IsWhole = true },
        new("e-mail", "E-mail", "E-mail", (row, _) => row.Email) { Sort = OfficeColumn.By((AccountRow row) => row.Email), IsShown = false, Width = 28 },
        new("dien-thoai", "Điện thoại", "Phone", (row, _) => row.Phone) { IsShown = false },
        new("tu", "Có từ", "Since", (row, _) => row.CreatedAt) { Sort = OfficeColumn.By((AccountRow row) => row.CreatedAt), IsShown = false },
    ];

    private static OfficeFilter<AccountRow>[] Filters(DateTimeOffset now) =>
    [
        new("q", "Tên, e-mail", "Name, e-mail", (rows, text) =>
        {
            var email = text.ToLowerInvariant();
            return rows.Where(row => row.Name.Contains(text) || row.Email.Contains(email));
        }),
        OfficeFilter.Choice<AccountRow>("vai", "Vai", "Role",
        [
            .. Roles.All.Select(role => (
                new FilterOption(role, RoleWords.Of(role, Lang.For(english: false)), RoleWords.Of(role, Lang.For(english: true))),
                (System.Linq.Expressions.Expression<Func<AccountRow, bool>>)(row => row.Role == role))),
        ]),
        OfficeFilter.Choice<AccountRow>("trang-thai", "Trạng thái", "State",
            (new FilterOption("dung", "Dùng được", "Active"), row => row.DisabledAt == null),
            (new FilterOption("nghi", "Tạm nghỉ", "Resting"), row => row.LockedUntil != null && row.LockedUntil > now),
            (new FilterOption("khoa", "Đã khóa", "Disabled"), row => row.DisabledAt != null)),
    ];
}
