using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ocop.Commerce.Checkout;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Access;
using Ocop.Web.Accounts.Admin;
using Ocop.Web.Components;
using Ocop.Web.Shop;

namespace Ocop.Web.Areas.Office.Pages.Accounts;

/// <summary>Invites a person to an account.</summary>
[Authorize(Policy = Policies.Admin)]
public sealed class InviteModel(InviteAccount invite, CurrentActor actor) : OfficePage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string Role { get; set; } = Roles.Officer;

    [BindProperty]
    public string Language { get; set; } = "vi";

    public IEnumerable<SelectListItem> RoleChoices => Roles.All.Select(role => new SelectListItem(RoleWords.Of(role, T), role));

    public IEnumerable<SelectListItem> Languages => [new("Tiếng Việt", "vi"), new("English", "en")];

    public void OnGet() => Title();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Title();
        if (Read() is not { } command)
            return Refused();
        switch (await invite.HandleAsync(command, actor.Actor, cancellationToken))
        {
            case InviteAccountResult.Invited invited:
                return SeeOther($"{T.Root}/office/tai-khoan/{invited.AccountId}?xong=moi");
            case InviteAccountResult.EmailTaken:
                ModelState.AddModelError(nameof(Email), T["Địa chỉ này đã có tài khoản", "This address has an account already"]);
                return Refused();
            case InviteAccountResult.PhoneTaken:
                ModelState.AddModelError(nameof(Phone), T["Số này đã có tài khoản", "This number has an account already"]);
                return Refused();
            case var unknown:
                throw new UnreachableException($"No page for {unknown}.");
        }
    }

    private InviteAccountCommand? Read()
    {
        var (name, nameProblem) = PlainText.Read(Name, AccountForm.NameLength);
        var email = EmailAddress.Read(Email).Address;
        var (phone, phoneProblem) = AccountForm.ReadPhone(Phone);
        if (nameProblem is not null)
            ModelState.AddModelError(nameof(Name), ShopWords.Problem(CheckoutField.Name, nameProblem, T));
        if (email is null)
            ModelState.AddModelError(nameof(Email), T["Cần một địa chỉ e-mail, ví dụ ten@xa.gov.vn", "An e-mail address is needed, such as name@xa.gov.vn"]);
        if (phoneProblem is not null)
            ModelState.AddModelError(nameof(Phone), ShopWords.Problem(CheckoutField.Phone, phoneProblem, T));
        if (!Roles.All.Contains(Role))
            ModelState.AddModelError(nameof(Role), T["Hãy chọn trong danh sách", "Choose one of the list"]);
        return ModelState.IsValid ? new InviteAccountCommand(name, email!, phone, Role, Language == "en") : null;
    }

    private PageResult Refused()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private void Title() => Meta = new PageMeta(T["Mời một người", "Invite a person"]);
}
