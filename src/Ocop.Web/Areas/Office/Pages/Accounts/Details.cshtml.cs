using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Access;
using Ocop.Web.Accounts.Admin;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Accounts;

/// <summary>One account, and what an administrator may do to it.</summary>
[Authorize(Policy = Policies.Admin)]
public sealed class DetailsModel(AccountQueries accounts, ChangeAccount change, CurrentActor actor, TimeProvider clock) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public string Role { get; set; } = "";

    public AccountRow Who { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool IsSelf => Id == actor.AccountId;

    public IEnumerable<SelectListItem> RoleChoices => Roles.All.Select(role => new SelectListItem(RoleWords.Of(role, T), role));

    /// <summary>What was just done, in words.</summary>
    public string? Done => Request.Query["xong"].ToString() switch
    {
        "moi" => T["Lời mời đã lên đường", "The invitation is on its way"],
        "vai" => T["Đã đổi vai", "The role is changed"],
        "khoa" => T["Đã khóa tài khoản", "The account is disabled"],
        "mo" => T["Đã mở lại tài khoản", "The account is enabled"],
        "ra" => T["Đã đăng xuất mọi nơi", "Signed out everywhere"],
        "lop" => T["Đã gỡ lớp thứ hai", "The second step is removed"],
        _ => null,
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await accounts.Rows().SingleOrDefaultAsync(row => row.Id == Id, cancellationToken) is not { } who)
            return NotFound();
        (Who, Role, Meta) = (who, who.Role, new PageMeta(who.Name));
        return Page();
    }

    public async Task<IActionResult> OnPostRoleAsync(CancellationToken cancellationToken) =>
        Roles.All.Contains(Role) ? After("vai", await change.ChangeRoleAsync(Id, Role, actor.Actor, cancellationToken)) : BadRequest();

    public async Task<IActionResult> OnPostDisableAsync(CancellationToken cancellationToken) =>
        After("khoa", await change.DisableAsync(Id, actor.Actor, cancellationToken));

    public async Task<IActionResult> OnPostEnableAsync(CancellationToken cancellationToken) =>
        After("mo", await change.EnableAsync(Id, actor.Actor, cancellationToken));

    public async Task<IActionResult> OnPostSignOutAsync(CancellationToken cancellationToken) =>
        After("ra", await change.EndSessionsAsync(Id, actor.Actor, cancellationToken));

    public async Task<IActionResult> OnPostFactorsAsync(CancellationToken cancellationToken) =>
        After("lop", await change.RemoveFactorsAsync(Id, actor.Actor, cancellationToken));

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancellationToken) =>
        After("moi", await change.InviteAgainAsync(Id, actor.Actor, cancellationToken));

    // False: no such account, or one's own.
    private IActionResult After(string done, bool isDone) => isDone ? SeeOther($"{T.Root}/office/tai-khoan/{Id}?xong={done}") : NotFound();
}
