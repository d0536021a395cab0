using System.Text;

namespace Ocop.Commerce.Checkout;

/// <summary>A Vietnamese telephone number as "+84901234567", however it was typed.</summary>
/// <remarks>
/// Mobile numbers: 0 and nine digits, beginning 03, 05, 07, 08 or 09. Landlines: 02 and nine more digits
/// (numbering plan of the Ministry of Information and Communications, in force since 2017/2018).
/// </remarks>
public static class PhoneNumber
{
    public const int MaxLength = 12;

    private const int MobileDigits = 10;
    private const int LandlineDigits = 11;

    public static (string Number, FieldProblem? Problem) Read(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return ("", FieldProblem.Missing);
        if (typed.Length > 40 || Letters(typed) is not { } letters)
            return ("", new FieldProblem(FieldProblemKind.PhoneCharacters));
        if (National(letters) is not { } national)
            return ("", new FieldProblem(FieldProblemKind.PhoneAbroad));
        var wanted = national.StartsWith("02", StringComparison.Ordinal) ? LandlineDigits : MobileDigits;
        if (national.Length != wanted)
            return ("", new FieldProblem(FieldProblemKind.PhoneDigits, wanted, national.Length));
        return national[0] == '0' && national[1] is '2' or '3' or '5' or '7' or '8' or '9'
            ? ("+84" + national[1..], null)
            : ("", new FieldProblem(FieldProblemKind.PhonePrefix));
    }

    /// <summary>"•••• ••• 567": enough to recognise one's own number, too little to call it.</summary>
    public static string Mask(string number) => $"•••• ••• {number[^3..]}";

    /// <summary>"0901 234 567", as it is dialled at home.</summary>
    public static string Display(string number)
    {
        var national = "0" + number[3..];
        return $"{national[..4]} {national[4..7]} {national[7..]}";
    }

    // Digits and a leading plus; spaces, dots, hyphens and brackets are how people write, anything else is not a number.
    private static string? Letters(string typed)
    {
        var letters = new StringBuilder();
        foreach (var rune in typed.Trim().EnumerateRunes())
        {
            if (rune == Rune.ReplacementChar)
                return null;
            if (Rune.IsDigit(rune))
                letters.Append((int)Rune.GetNumericValue(rune));
            else if (rune.Value == '+' && letters.Length == 0)
                letters.Append('+');
            else if (!Rune.IsWhiteSpace(rune) && rune.Value is not ('.' or '-' or '(' or ')' or '‑' or '–' or '/'))
                return null;
        }

        return letters.ToString();
    }

    private static string? National(string letters)
    {
        if (letters.StartsWith("00", StringComparison.Ordinal))
            letters = "+" + letters[2..];
        if (letters.StartsWith('+'))
            return letters.StartsWith("+84", StringComparison.Ordinal) ? WithZero(letters[3..]) : null;
        // "84…" is the country's code only when a whole number follows; no number at home begins with 8.
        return letters.StartsWith("84", StringComparison.Ordinal) && letters.Length >= 11 ? WithZero(letters[2..]) : letters;
    }

    private static string WithZero(string letters) => letters.StartsWith('0') ? letters : "0" + letters;
}
