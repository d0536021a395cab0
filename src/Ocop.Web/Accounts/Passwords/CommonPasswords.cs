using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Ocop.Commerce.Checkout;

namespace Ocop.Web.Accounts.Passwords;

/// <summary>Passwords that are guessed first: known ones, alone or with digits and signs around them, runs, repetitions, phone numbers.</summary>
public static class CommonPasswords
{
    private const int FewestDifferent = 5;
    private const int LongestUnit = 6;

    private static readonly string[] Runs = ["01234567890123456789012345678901234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p"];

    private static readonly Lazy<FrozenSet<string>> Known = new(Read);

    public static bool Contains(string password)
    {
        var plain = Plain(password);
        return Known.Value.Contains(plain)
            || Known.Value.Contains(WordIn(plain))
            || plain.Distinct().Count() < FewestDifferent
            || IsRepeated(plain)
            || IsRun(plain)
            || PhoneNumber.Read(plain) is { Problem: null };
    }

    /// <summary>Lower case without marks: "Mật Khẩu" and "matkhau" are guessed in one go.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && !char.IsWhiteSpace(letter))
                plain.Append(letter == 'đ' ? 'd' : letter);
        }

        return plain.ToString();
    }

    private static string WordIn(string plain)
    {
        var first = plain.AsSpan().IndexOfAnyInRange('a', 'z');
        return first < 0 ? "" : plain[first..(plain.AsSpan().LastIndexOfAnyInRange('a', 'z') + 1)];
    }

    private static bool IsRepeated(string plain) => Enumerable.Range(1, LongestUnit)
        .Any(length => plain.Length >= 2 * length && !plain.Where((letter, at) => letter != plain[at % length]).Any());

    private static bool IsRun(string plain) =>
        Runs.Any(run => run.Contains(plain, StringComparison.Ordinal) || run.Contains(new string([.. plain.Reverse()]), StringComparison.Ordinal));

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("Ocop.Web.Accounts.Passwords.common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
