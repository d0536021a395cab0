namespace Ocop.Browser.Tests;

/// <summary>One page of every kind the shop has. Whatever must hold on every page is checked on these, in both languages.</summary>
public static class PageKinds
{
    private static readonly Dictionary<string, Func<SiteMap, string>> Kinds = new()
    {
        ["home"] = _ => "/",
        ["listing"] = _ => "/tim-kiem",
        ["search"] = _ => "/tim-kiem?q=man+tam+hoa",
        ["search without a result"] = _ => "/tim-kiem?q=zzzzzz",
        ["product with stars"] = _ => KnownPages.ProductWithStars,
        ["product that has lapsed"] = _ => KnownPages.ProductThatHasLapsed,
        ["local product"] = _ => KnownPages.LocalProduct,
        ["producer"] = _ => KnownPages.Producer,
        ["commune"] = _ => KnownPages.Commune,
        ["province"] = _ => KnownPages.Province,
        ["sales points"] = _ => "/diem-ban",
        ["villages"] = _ => "/lang-du-lich",
        ["village"] = _ => KnownPages.Village,
        ["guides"] = _ => "/huong-dan",
        ["guide"] = _ => KnownPages.Guide,
        ["news"] = _ => "/tin-tuc",
        ["article"] = _ => KnownPages.Article,
        ["certificate check"] = _ => "/xac-minh",
        ["certificate"] = map => map.FirstUnder("/xac-minh/"),
        ["unknown certificate"] = _ => "/xac-minh/khong-co",
        ["ended certificates"] = _ => "/giay-het-hieu-luc",
        ["report of misuse"] = _ => "/phan-anh?sp=tinh-dau-que-nam-det",
        ["empty cart"] = _ => "/gio-hang",
        ["order look-up"] = _ => "/don-hang",
        ["open data"] = _ => "/du-lieu",
        ["about"] = _ => "/gioi-thieu",
        ["delivery and returns"] = _ => "/giao-hang-doi-tra",
        ["privacy"] = _ => "/quyen-rieng-tu",
        ["not found"] = _ => "/khong-co-trang-nay",
        ["style guide"] = _ => "/styleguide",
    };

    /// <summary>Rows for a theory: the kind, and whether the English page is meant.</summary>
    public static TheoryData<string, bool> InBothLanguages { get; } =
        new(from kind in Kinds.Keys from english in new[] { false, true } select (kind, english));

    /// <summary>The path of the example of a kind.</summary>
    public static string PathOf(string kind, bool english, SiteMap map)
    {
        var path = Kinds[kind](map);
        return english ? "/en" + path : path;
    }
}
