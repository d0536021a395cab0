using System.Buffers.Text;
using System.Net.Mime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Ocop.Commerce.Checkout;
using Ocop.Web.Accounts;
using Ocop.Web.Accounts.Access;
using Ocop.Web.Accounts.Passkeys;
using Ocop.Web.Shop;

namespace Ocop.Web.Pages.Account;

/// <summary>A person's own passkeys: adds, renames, removes. Adding needs the browser's script; the rest works without.</summary>
[Authorize(Policy = Policies.Fresh)]
public sealed class PasskeyListModel(CurrentActor actor, OwnPasskeys passkeys) : AccountPage
{
    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<Passkey> Passkeys { get; private set; } = [];

    public static string IdOf(Passkey passkey) => Base64Url.EncodeToString(passkey.CredentialId);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        Name = Visitor.Device;
    }

    /// <summary>What the browser is to make a key for.</summary>
    public async Task<IActionResult> OnPostOptionsAsync(CancellationToken cancellationToken) =>
        await passkeys.AskAsync(HttpContext, actor.AccountId, cancellationToken) is { } options
            ? Content(options, MediaTypeNames.Application.Json)
            : BadRequest();

    public async Task<IActionResult> OnPostAsync(string? credential, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        var (name, problem) = PlainText.Read(Name, OwnPasskeys.NameLength);
        if (problem is not null)
            return Again(nameof(Name), ShopWords.Problem(CheckoutField.Name, problem, T));
        return await passkeys.AddAsync(HttpContext, actor.AccountId, credential, name, cancellationToken)
            ? GoTo("/tai-khoan/khoa")
            : Again("", T["Chưa thêm được khóa. Thử lại, hoặc dùng máy khác", "The passkey could not be added. Try again, or use another device"]);
    }

    public async Task<IActionResult> OnPostRenameAsync(string? id, string? newName, CancellationToken cancellationToken)
    {
        var (name, problem) = PlainText.Read(newName, OwnPasskeys.NameLength);
        if (problem is null && Decode(id) is { } credential)
            await passkeys.RenameAsync(actor.AccountId, credential, name, cancellationToken);
        return GoTo("/tai-khoan/khoa");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? id, CancellationToken cancellationToken)
    {
        if (Decode(id) is { } credential)
            await passkeys.RemoveAsync(actor.AccountId, credential, cancellationToken);
        return GoTo("/tai-khoan/khoa");
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        Title("Khóa đăng nhập", "Passkeys");
        Passkeys = await passkeys.ListAsync(actor.AccountId, cancellationToken);
    }

    private static byte[]? Decode(string? id) => id is { Length: > 0 } && Base64Url.IsValid(id) ? Base64Url.DecodeFromChars(id) : null;
}
