using System.Globalization;
using Microsoft.AspNetCore.Http.Extensions;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Search;
using Ocop.Web.Components.Words;

namespace Ocop.Web.Pages.Search;

/// <summary>What an address of the listing asks for. Whatever it cannot mean is left out and named, so any address gives a page.</summary>
public sealed record ListingQuery
{
    public const int PageSize = 24;
    private const int LongestText = 200;
    private const int LastPage = 10_000;

    public string Text { get; init; } = "";

    public IReadOnlyList<int> Sectors { get; init; } = [];

    public IReadOnlyList<int> Stars { get; init; } = [];

    public string? ProvinceCode { get; init; }

    public string? CommuneCode { get; init; }

    public IReadOnlyList<ProducerKind> Kinds { get; init; } = [];

    public IReadOnlyList<int> Prices { get; init; } = [];

    public bool InStock { get; init; }

    public bool HasVillage { get; init; }

    public SearchSort Sort { get; init; }

    public int Page { get; init; } = 1;

    public bool IsFiltered => Count > 0;

    /// <summary>How many filters are on.</summary>
    public int Count => Sectors.Count + Stars.Count + Kinds.Count + Prices.Count
        + (ProvinceCode is null ? 0 : 1) + (CommuneCode is null ? 0 : 1) + (InStock ? 1 : 0) + (HasVillage ? 1 : 0);

    /// <summary>Names of the parts of the address whose values are none of theirs; those values are left out.</summary>
    public IReadOnlyList<string> Unreadable { get; init; } = [];

    public static ListingQuery Of(IQueryCollection query)
    {
        var address = new ListingAddress(query);
        var text = query["q"].ToString().Trim();
        return new ListingQuery
        {
            Text = text.Length > LongestText ? "" : text,
            Sectors = address.Numbers("nhom", 1, 6),
            Stars = address.Numbers("sao", 3, 5),
            ProvinceCode = address.Code("tinh", 2),
            CommuneCode = address.Code("xa", 5),
            Kinds = [.. address.Words("loai", KindOf).Distinct().Order()],
            Prices = address.Numbers("gia", 1, PriceBand.All.Count),
            InStock = address.Numbers("con", 1, 1).Count > 0,
            HasVillage = address.Numbers("lang", 1, 1).Count > 0,
            Sort = address.Words("xep", SortWords.Of) is [var sort, ..] ? sort : SearchSort.Relevance,
            Page = address.Numbers("trang", 1, LastPage) is [var page, ..] ? page : 1,
            Unreadable = text.Length > LongestText ? ["q", .. address.Unreadable] : address.Unreadable,
        };
    }

    public SearchQuery ToSearch() => new()
    {
        Text = Text,
        Filters = new SearchFilters
        {
            Sectors = [.. Sectors],
            Stars = [.. Stars],
            ProvinceCode = ProvinceCode,
            CommuneCode = CommuneCode,
            ProducerKinds = [.. Kinds.Select(kind => kind.ToString())],
            PriceBands = [.. Prices],
            InStock = InStock,
            HasVillage = HasVillage,
        },
        Sort = Sort,
        Page = Page,
        PageSize = PageSize,
    };

    public ListingQuery WithoutFilters() => new() { Text = Text, Sort = Sort };

    /// <summary>The one address of this question: parts in a fixed order, nothing that says nothing.</summary>
    public string ToPath(bool withPage = true)
    {
        var parts = new QueryBuilder();
        if (Text.Length > 0)
            parts.Add("q", Text);
        Add(parts, "nhom", Sectors);
        Add(parts, "sao", Stars);
        if (ProvinceCode is not null)
            parts.Add("tinh", ProvinceCode);
        if (CommuneCode is not null)
            parts.Add("xa", CommuneCode);
        foreach (var kind in Kinds)
            parts.Add("loai", KindWord(kind));
        Add(parts, "gia", Prices);
        if (InStock)
            parts.Add("con", "1");
        if (HasVillage)
            parts.Add("lang", "1");
        if (Sort != SearchSort.Relevance)
            parts.Add("xep", SortWords.Word(Sort));
        if (withPage && Page > 1)
            parts.Add("trang", Page.ToString(CultureInfo.InvariantCulture));
        return "/tim-kiem" + parts.ToQueryString();
    }

    /// <summary>The word of a kind of maker in the address.</summary>
    public static string KindWord(ProducerKind kind) => kind.ToString().ToLowerInvariant();

    private static ProducerKind? KindOf(string? word) =>
        Enum.GetValues<ProducerKind>().Where(kind => KindWord(kind) == word).Cast<ProducerKind?>().FirstOrDefault();

    private static void Add(QueryBuilder parts, string name, IReadOnlyList<int> numbers)
    {
        foreach (var number in numbers)
            parts.Add(name, number.ToString(CultureInfo.InvariantCulture));
    }
}
