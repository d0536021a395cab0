using System.Collections.Frozen;

namespace Ocop.Web.Caching;

/// <summary>The names in a query that some page or feed reads. An address with any other is answered but not kept.</summary>
public static class PageQuery
{
    public static FrozenSet<string> Keys { get; } = FrozenSet.ToFrozenSet(
        [
            "q", "nhom", "sao", "tinh", "xa", "loai", "gia", "con", "lang", "xep", "trang", // listing
            "ma", "gan", "nam", // certificate check, sales points, ended certificates
            "limit", "after", "page", "kind", "province", "commune", "sector", "stars", "sort", // API
        ],
        StringComparer.Ordinal);
}
