using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Register.Matching;

/// <summary>Spellings that mean the same name: capitals, spaces, punctuation, hòa or hoà, and the short forms of legal kinds.</summary>
internal static class NameKeys
{
    private static readonly Dictionary<string, string> ShortForms = new(StringComparer.Ordinal)
    {
        ["HTX"] = "hợp tác xã",
        ["THT"] = "tổ hợp tác",
        ["CTY"] = "công ty",
        ["TNHH"] = "trách nhiệm hữu hạn",
        ["CP"] = "cổ phần",
        ["MTV"] = "một thành viên",
        ["HKD"] = "hộ kinh doanh",
        ["DNTN"] = "doanh nghiệp tư nhân",
        ["SX"] = "sản xuất",
        ["DV"] = "dịch vụ",
        ["TM"] = "thương mại",
        ["NN"] = "nông nghiệp",
        ["ĐT"] = "đầu tư",
        ["CSSX"] = "cơ sở sản xuất",
        ["SXKD"] = "sản xuất kinh doanh",
        ["TMDV"] = "thương mại dịch vụ",
    };

    /// <summary>Equal keys, equal names; marks and tones count: "bánh đa" is not "bánh đá".</summary>
    public static string OfName(string? name) => string.Join(' ', Words.In(name).Select(word => word.Exact));

    /// <summary>As <see cref="OfName"/>, short forms written out: "HTX" is "hợp tác xã".</summary>
    public static string OfHolder(string? name)
    {
        if (string.IsNullOrWhiteSpace(name))
            return "";
        var words = name.Split([' ', '-', '–', '.', ',', '&', '\u00a0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return OfName(string.Join(' ', words.Select(word => ShortForms.GetValueOrDefault(word.ToUpperInvariant(), word))));
    }

    /// <summary>The share of words two keys have in common, 0 to 1.</summary>
    public static double Likeness(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
            return 0;
        var words = left.Split(' ').ToHashSet(StringComparer.Ordinal);
        var others = right.Split(' ').ToHashSet(StringComparer.Ordinal);
        var common = words.Count(others.Contains);
        return (double)common / (words.Count + others.Count - common);
    }
}
