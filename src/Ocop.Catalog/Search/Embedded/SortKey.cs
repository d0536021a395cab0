namespace Ocop.Catalog.Search.Embedded;

/// <summary>The one number a product is sorted by.</summary>
internal static class SortKey
{
    public static double Of(Columns columns, int slot, SearchSort sort, double relevance) => sort switch
    {
        SearchSort.Stars => columns.Rows[slot].Stars,
        SearchSort.PriceAscending => columns.Prices[slot] == Columns.NoPrice ? double.NegativeInfinity : -columns.Prices[slot],
        SearchSort.PriceDescending => columns.Prices[slot], // no price is -1: last
        SearchSort.Newest => columns.NewestDays[slot],
        _ => relevance,
    };
}
