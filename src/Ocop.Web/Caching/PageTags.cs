using Ocop.Catalog.Changes;

namespace Ocop.Web.Caching;

/// <summary>The names under which pages are thrown out.</summary>
public static class PageTags
{
    public const string Products = "products";
    public const string Producers = "producers";
    public const string Places = "places";
    public const string Villages = "villages";
    public const string SalesPoints = "salespoints";
    public const string Articles = "articles";

    public static string Product(Guid id) => $"product:{id}";

    public static string Producer(Guid id) => $"producer:{id}";

    public static string Village(Guid id) => $"village:{id}";

    public static string SalesPoint(Guid id) => $"salespoint:{id}";

    public static string Article(Guid id) => $"article:{id}";

    /// <summary>Which tags a change throws out: the thing itself and the lists it may stand in.</summary>
    public static IEnumerable<string> For(Change change) => change.Kind switch
    {
        // Certificates and offers are logged under their product's id.
        ChangeKinds.Product or ChangeKinds.Certificate or ChangeKinds.Offer => [$"product:{change.Key}", Products],
        ChangeKinds.Producer => [$"producer:{change.Key}", Producers, Products],
        ChangeKinds.Village => [$"village:{change.Key}", Villages],
        ChangeKinds.SalesPoint => [$"salespoint:{change.Key}", SalesPoints],
        ChangeKinds.Article => [$"article:{change.Key}", Articles],
        ChangeKinds.Place => [Places, Products, Producers, Villages, SalesPoints],
        _ => [],
    };
}
