using Ocop.Catalog.Search;
using Ocop.Web.Language;

namespace Ocop.Web.Pages.Search;

/// <summary>Orders of a listing in its address and on screen.</summary>
public static class SortWords
{
    public static readonly SearchSort[] All = [SearchSort.Relevance, SearchSort.Stars, SearchSort.PriceAscending, SearchSort.PriceDescending, SearchSort.Newest];

    public static string Word(SearchSort sort) => sort switch
    {
        SearchSort.Stars => "sao",
        SearchSort.PriceAscending => "gia-tang",
        SearchSort.PriceDescending => "gia-giam",
        SearchSort.Newest => "moi",
        _ => "",
    };

    /// <summary>Null for a word that names no order.</summary>
    public static SearchSort? Of(string word) => All.Where(sort => word == Word(sort)).Cast<SearchSort?>().FirstOrDefault();

    public static string Label(SearchSort sort, bool hasText, Lang t) => sort switch
    {
        SearchSort.Stars => t["Sao cao trước", "Most stars first"],
        SearchSort.PriceAscending => t["Giá thấp trước", "Lowest price first"],
        SearchSort.PriceDescending => t["Giá cao trước", "Highest price first"],
        SearchSort.Newest => t["Mới công nhận", "Newly recognised"],
        _ when hasText => t["Gần nhất với từ tìm", "Closest to the words"],
        _ => t["Còn hạn sao trước", "Stars in force first"],
    };
}
