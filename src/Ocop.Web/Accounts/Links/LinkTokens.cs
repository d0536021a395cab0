using System.Buffers.Text;
using System.Globalization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Ocop.Web.Accounts.Links;

/// <summary>Identity's tokens for links: bound to account, purpose and security stamp. How long one is good goes by its purpose and the program's clock.</summary>
public sealed class LinkTokens(IDataProtectionProvider protection, TimeProvider clock, ILogger<DataProtectorTokenProvider<Account>> logger)
    : DataProtectorTokenProvider<Account>(protection, new OptionsWrapper<DataProtectionTokenProviderOptions>(new() { Name = "Ocop.Accounts.Links", TokenLifespan = InvitationTime }), logger)
{
    public const string InvitationPurpose = "Invitation";

    private static readonly TimeSpan InvitationTime = TimeSpan.FromDays(7);
    private static readonly TimeSpan OtherTime = TimeSpan.FromHours(1);

    public static TimeSpan ValidFor(string purpose) => purpose == InvitationPurpose ? InvitationTime : OtherTime;

    /// <returns>Its end and the token proper, in letters that stand in an address.</returns>
    public override async Task<string> GenerateAsync(string purpose, UserManager<Account> manager, Account user)
    {
        var until = (clock.GetUtcNow() + ValidFor(purpose)).ToUnixTimeSeconds();
        var token = await base.GenerateAsync(Timed(purpose, until), manager, user);
        return string.Create(CultureInfo.InvariantCulture, $"{until}.{Base64Url.EncodeToString(Convert.FromBase64String(token))}");
    }

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user) =>
        token.Split('.') is [var end, var rest]
        && long.TryParse(end, CultureInfo.InvariantCulture, out var until)
        && clock.GetUtcNow().ToUnixTimeSeconds() < until
        && Base64Url.IsValid(rest)
        && await base.ValidateAsync(Timed(purpose, until), Convert.ToBase64String(Base64Url.DecodeFromChars(rest)), manager, user);

    private static string Timed(string purpose, long until) => string.Create(CultureInfo.InvariantCulture, $"{purpose} until {until}");
}
