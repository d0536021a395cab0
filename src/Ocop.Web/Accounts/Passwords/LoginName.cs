using Ocop.Commerce.Checkout;

namespace Ocop.Web.Accounts.Passwords;

/// <summary>What people type to say who they are: an e-mail address or a Vietnamese phone number.</summary>
public static class LoginName
{
    private const int MaxLength = EmailAddress.MaxLength;

    /// <summary>As accounts hold it; text that is neither finds nobody.</summary>
    public static string Normalise(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length > MaxLength)
            return "";
        return !text.Contains('@', StringComparison.Ordinal) && PhoneNumber.Read(text) is { Problem: null } phone
            ? phone.Number
            : text.ToLowerInvariant();
    }
}
