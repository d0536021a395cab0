using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Ocop.Commerce.Checkout;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Access;
using Ocop.Web.Shop;

namespace Ocop.Web.Pages.Account;

/// <summary>A person's own name, phone, language and e-mail address.</summary>
[Authorize(Policy = Policies.Fresh)]
public sealed class PersonModel(CurrentActor actor, OwnPerson person) : AccountPage
{
    [BindProperty(SupportsGet = true, Name = "xong")]
    public string? Done { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    public string CurrentEmail { get; private set; } = "";

    public IEnumerable<SelectListItem> Languages => [new("Tiếng Việt", "vi"), new("English", "en")];

    public async Task OnGetAsync()
    {
        var account = await ReadAsync();
        (Name, Phone, Language) = (account.Name, account.PhoneNumber is null ? "" : PhoneNumber.Display(account.PhoneNumber), account.ReadsEnglish ? "en" : "vi");
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadAsync();
        var (name, trouble) = PlainText.Read(Name, AccountForm.NameLength);
        if (trouble is not null)
            return Again(nameof(Name), ShopWords.Problem(CheckoutField.Name, trouble, T));
        var (phone, problem) = AccountForm.ReadPhone(Phone);
        if (problem is not null)
            return Again(nameof(Phone), ShopWords.Problem(CheckoutField.Phone, problem, T));
        return await person.ChangeAsync(actor.AccountId, name, phone, Language == "en", cancellationToken)
            ? GoTo("/tai-khoan/thong-tin?xong=ten")
            : Again(nameof(Phone), T["Số này là của một tài khoản khác", "This number belongs to another account"]);
    }

    public async Task<IActionResult> OnPostEmailAsync(CancellationToken cancellationToken)
    {
        await ReadAsync();
        if (EmailAddress.Read(Email).Address is not { } address)
            return Again(nameof(Email), T["Cần một địa chỉ e-mail, ví dụ ten@xa.gov.vn", "An e-mail address is needed, such as name@xa.gov.vn"]);
        await person.AskForEmailAsync(actor.AccountId, address.ToLowerInvariant(), cancellationToken);
        return GoTo("/tai-khoan/thong-tin?xong=thu");
    }

    private async Task<Ocop.Web.Accounts.Account> ReadAsync()
    {
        Title("Tên, điện thoại, e-mail", "Name, phone, e-mail");
        var account = await person.ReadAsync(actor.AccountId);
        CurrentEmail = account.Email;
        return account;
    }
}
