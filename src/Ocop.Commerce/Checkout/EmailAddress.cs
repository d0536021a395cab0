using System.Text.RegularExpressions;

namespace Ocop.Commerce.Checkout;

/// <summary>An address that mail can be sent to. ASCII only, so that nothing in it can mean something in a mail header.</summary>
public static partial class EmailAddress
{
    public const int MaxLength = 254;

    public static (string? Address, FieldProblem? Problem) Read(string? typed)
    {
        var address = typed?.Trim() ?? "";
        if (address.Length == 0)
            return (null, null);
        return address.Length <= MaxLength && Pattern().IsMatch(address) ? (address, null) : (null, new FieldProblem(FieldProblemKind.Email));
    }

    [GeneratedRegex(
        @"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}\z",
        RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
