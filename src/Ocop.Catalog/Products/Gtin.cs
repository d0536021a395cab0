namespace Ocop.Catalog.Products;

/// <summary>Bar-code numbers of GS1: 8, 12, 13 or 14 digits, the last one a check digit (modulo 10, weights 3 and 1 from the right).</summary>
public static class Gtin
{
    public static bool IsValid(string number)
    {
        if (number.Length is not (8 or 12 or 13 or 14) || !number.All(char.IsAsciiDigit))
            return false;
        return CheckDigit(number.AsSpan(0, number.Length - 1)) == number[^1] - '0';
    }

    /// <summary>The digit that completes the number, 0 to 9.</summary>
    public static int CheckDigit(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var index = 0; index < digits.Length; index++)
            sum += (digits[digits.Length - 1 - index] - '0') * (index % 2 == 0 ? 3 : 1);
        return (10 - sum % 10) % 10;
    }
}
