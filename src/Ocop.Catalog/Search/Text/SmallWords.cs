using System.Collections.Frozen;

namespace Ocop.Catalog.Search.Text;

/// <summary>Words a shopper writes around what is wanted. They count like all others unless they stand in the way of any hit.</summary>
internal static class SmallWords
{
    private static readonly FrozenSet<string> All = new[]
    {
        "của", "và", "ở", "tại", "các", "những", "loại", "cho", "từ", "với", "mua", "bán", "giá", "ngon", "rẻ", "tốt", "nhất", "nào",
        "the", "of", "from", "in", "and", "for", "with", "a", "an", "buy", "best",
    }.SelectMany(word => Words.In(word)).SelectMany(word => new[] { word.Exact, word.Folded }).ToFrozenSet(StringComparer.Ordinal);

    public static bool Has(Word word) => All.Contains(word.AsTyped);
}
