namespace Ocop.Catalog.Misuse;

/// <summary>"PA-7K2M-9XQ4-HTWE": twelve random letters (59 bits). It counts nothing, and nobody finds another's case by trying.</summary>
public static class CaseNumber
{
    public const int Length = 17;

    private const string Prefix = "PA";
    private const int Letters = 12;

    public static string New() => Format(PlainLetters.New(Letters));

    /// <summary>A number as a person types it: small letters, spaces, hyphens or none. Null when it cannot be one.</summary>
    public static string? Normalise(string? typed) => PlainLetters.Read(typed, Prefix, Letters) is { } letters ? Format(letters) : null;

    private static string Format(string letters) => $"{Prefix}-{PlainLetters.InGroups(letters)}";
}
