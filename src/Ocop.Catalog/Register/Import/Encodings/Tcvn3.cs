using System.Collections.Frozen;

namespace Ocop.Catalog.Register.Import.Encodings;

/// <summary>TCVN 5712:1993 VN3 ("ABC"): one character per letter, in the upper half of an eight-bit table.</summary>
internal static class Tcvn3
{
    private const string Codes =
        "\u00B5\u00B6\u00B7\u00B8\u00B9" + "\u00A8\u00BB\u00BC\u00BD\u00BE\u00C6" + "\u00A9\u00C7\u00C8\u00C9\u00CA\u00CB" +
        "\u00CC\u00CE\u00CF\u00D0\u00D1" + "\u00AA\u00D2\u00D3\u00D4\u00D5\u00D6" + "\u00D7\u00D8\u00DC\u00DD\u00DE" +
        "\u00DF\u00E1\u00E2\u00E3\u00E4" + "\u00AB\u00E5\u00E6\u00E7\u00E8\u00E9" + "\u00AC\u00EA\u00EB\u00EC\u00ED\u00EE" +
        "\u00EF\u00F1\u00F2\u00F3\u00F4" + "\u00AD\u00F5\u00F6\u00F7\u00F8\u00F9" + "\u00FA\u00FB\u00FC\u00FD\u00FE" +
        "\u00AE" + "\u00A1\u00A2\u00A3\u00A4\u00A5\u00A6\u00A7";

    private const string Letters =
        "àảãáạ" + "ăằẳẵắặ" + "âầẩẫấậ" +
        "èẻẽéẹ" + "êềểễếệ" + "ìỉĩíị" +
        "òỏõóọ" + "ôồổỗốộ" + "ơờởỡớợ" +
        "ùủũúụ" + "ưừửữứự" + "ỳỷỹýỵ" +
        "đ" + "ĂÂÊÔƠƯĐ";

    private static readonly FrozenDictionary<char, char> Table = Codes.Zip(Letters).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    public static string ToUnicode(string text) =>
        string.Create(text.Length, text, static (letters, source) =>
        {
            for (var index = 0; index < source.Length; index++)
                letters[index] = Table.GetValueOrDefault(source[index], source[index]);
        });
}
