using Ocop.Commerce.Checkout;

namespace Ocop.Web.Accounts;

/// <summary>How the fields of an account are read from a form.</summary>
public static class AccountForm
{
    public const int NameLength = 120;

    /// <summary>No phone at all is fine.</summary>
    public static (string? Phone, FieldProblem? Problem) ReadPhone(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return (null, null);
        var (number, problem) = PhoneNumber.Read(typed);
        return problem is null ? (number, null) : (null, problem);
    }
}
