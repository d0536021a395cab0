using System.Text;

namespace Ocop.Catalog.Register.Import.Encodings;

/// <summary>"Cá»‘m" is "Cốm" whose UTF-8 bytes a program took for Windows-1252.</summary>
internal static class TwiceEncoded
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(
        1252, EncoderFallback.ExceptionFallback, DecoderFallback.ReplacementFallback)!;

    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The text itself when it is not such a mistake.</summary>
    public static string ToUnicode(string text)
    {
        try
        {
            return Strict.GetString(Windows1252.GetBytes(text));
        }
        catch (ArgumentException) // a letter without a byte, or bytes without a letter
        {
            return text;
        }
    }
}
