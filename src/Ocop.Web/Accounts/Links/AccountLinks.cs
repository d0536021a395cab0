using Microsoft.AspNetCore.Identity;
using Ocop.Web.Accounts.Identity;
using Ocop.Web.Hosting;

namespace Ocop.Web.Accounts.Links;

/// <summary>Makes links for letters and reads them again.</summary>
public sealed class AccountLinks(AccountDesk accounts, OcopOptions options, TimeProvider clock)
{
    private const int IdLength = 32;

    public DateTimeOffset ValidUntil(Account account, LinkPurpose purpose) => clock.GetUtcNow() + LinkTokens.ValidFor(PurposeOf(account, purpose));

    /// <returns>The address to open; from the settings, never from a request: a forged host would send the secret elsewhere.</returns>
    public async Task<string> AddressAsync(Account account, LinkPurpose purpose)
    {
        var token = await accounts.GenerateUserTokenAsync(account, TokenOptions.DefaultProvider, PurposeOf(account, purpose));
        var page = purpose == LinkPurpose.EmailChange ? "thu-moi" : "mat-khau-moi";
        return new Uri(options.BaseUrl, $"{(account.ReadsEnglish ? "/en" : "")}/dang-nhap/{page}?ma={(int)purpose}{account.Id:N}{token}").AbsoluteUri;
    }

    /// <returns>Null when the link is used, too old, unknown, or its account may not be used.</returns>
    public async Task<AccountLink?> FindAsync(string? secret)
    {
        if (secret?.Length is not > 1 + IdLength || !Guid.TryParseExact(secret.AsSpan(1, IdLength), "N", out var id))
            return null;
        var (purpose, token) = ((LinkPurpose)(secret[0] - '0'), secret[(1 + IdLength)..]);
        return Enum.IsDefined(purpose)
            && await accounts.FindByIdAsync(id.ToString()) is { DisabledAt: null, IsDemo: false } account
            && await accounts.VerifyUserTokenAsync(account, TokenOptions.DefaultProvider, PurposeOf(account, purpose), token)
                ? new AccountLink(account, purpose, token)
                : null;
    }

    private static string PurposeOf(Account account, LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Invitation => LinkTokens.InvitationPurpose,
        LinkPurpose.PasswordReset => UserManager<Account>.ResetPasswordTokenPurpose,
        _ => UserManager<Account>.GetChangeEmailTokenPurpose(account.NewEmail ?? ""),
    };
}
