using System.Collections.Frozen;

namespace Ocop.Catalog.Search.Text;

/// <summary>Words a shopper writes around what is wanted. They count like all others unless they stand in the way of any hit.</summary>
internal static class SmallWords
{
    private static readonly FrozenSet<string> All = new[]
    {
        "của", "và", "ở", "tại", "các", "những", "loại", "cho", "từ", "với", "mua", "bán", "giá", "ngon", "rẻ", "tốt", "nhất", "nào",
        // without marks only those that are not goods or names as well ("gia" may be giã, "tu" may be tủ)
        "cua", "va", "o", "cac", "nhung", "loai", "voi",
        "the", "of", "from", "in", "and", "for", "with", "buy", "best",
    }.SelectMany(Words.In).Select(word => word.Exact).ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(Word word) => All.Contains(word.AsTyped);
}
