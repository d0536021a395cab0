using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Places;
using Ocop.Web.Caching;
using Ocop.Web.Components;
using Ocop.Web.Security;

namespace Ocop.Web.Pages.Ended;

/// <summary>Certificates withdrawn, and certificates that ran out without a new decision, the newest ends first.</summary>
[EnableRateLimiting(RateLimits.Search)]
public sealed class IndexModel(EndedCertificates certificates, PlaceDirectory directory) : OcopPage
{
    public const string Withdrawn = "thu-hoi";
    public const string RanOut = "het-han";
    private const int PageSize = 50;

    public IReadOnlyList<EndedCertificate> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public PlacesToday Places { get; private set; } = null!;

    public Pager Pager { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Provinces { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Years { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public bool IsNarrowed { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        [FromQuery(Name = "tinh")] string? province, [FromQuery(Name = "nam")] string? year, [FromQuery(Name = "loai")] string? kind,
        [FromQuery(Name = "trang")] string? page, CancellationToken cancellationToken)
    {
        Places = await directory.GetAsync(cancellationToken);
        var (years, provinces) = await certificates.ChoicesAsync(cancellationToken);
        if (ReadQuery(province, year, kind) is not { } query)
            return NotFound();
        Total = await certificates.CountAsync(query, cancellationToken);
        var pages = Math.Max(1, (Total + PageSize - 1) / PageSize);
        var current = 1;
        if (!string.IsNullOrEmpty(page) && (!int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out current) || current < 1 || current > pages))
            return NotFound();
        Rows = await certificates.PageAsync(query, (current - 1) * PageSize, PageSize, cancellationToken);
        IsNarrowed = query != new EndedQuery();
        Pager = new Pager(current, pages, AddressOf(province, year, kind));
        Provinces = [All(T["Mọi tỉnh", "All provinces"]), .. Places.Provinces.Where(row => provinces.Contains(row.Code)).Select(row => new SelectListItem(row.Name, row.Code, row.Code == province))];
        Years = [All(T["Mọi năm", "All years"]), .. years.Select(number => number.ToString(CultureInfo.InvariantCulture)).Select(text => new SelectListItem(text, text, text == year))];
        Kinds =
        [
            All(T["Cả hai", "Both"]), new(T["Bị thu hồi", "Withdrawn"], Withdrawn, kind == Withdrawn),
            new(T["Hết hạn, chưa có giấy mới", "Ran out, no new one"], RanOut, kind == RanOut),
        ];
        Meta = new PageMeta(T["Giấy chứng nhận hết hiệu lực", "Certificates no longer in force"])
        {
            Description = T["Giấy chứng nhận OCOP đã bị thu hồi hoặc đã hết hạn mà chưa có quyết định mới, kèm ngày và căn cứ.", "OCOP certificates that were withdrawn, or ran out without a new decision, with dates and grounds."],
            NoIndex = IsNarrowed,
        };
        HttpContext.CachePage(PageTags.Products, PageTags.Places);
        return Page();
    }

    private static SelectListItem All(string text) => new(text, "");

    /// <summary>Null when the address asks for something that cannot be.</summary>
    private EndedQuery? ReadQuery(string? province, string? year, string? kind)
    {
        int? number = null;
        if (!string.IsNullOrEmpty(year))
        {
            if (year.Length != 4 || !int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var read) || read is < 2018 or > 2100)
                return null;
            number = read;
        }

        if (!string.IsNullOrEmpty(province) && Places.Province(province) is null)
            return null;
        return kind is null or "" or Withdrawn or RanOut
            ? new EndedQuery(string.IsNullOrEmpty(province) ? null : province, number, string.IsNullOrEmpty(kind) ? null : kind == Withdrawn)
            : null;
    }

    private string AddressOf(string? province, string? year, string? kind) => QueryHelpers.AddQueryString(
        T.Root + "/giay-het-hieu-luc",
        new[] { ("tinh", province), ("nam", year), ("loai", kind) }.Where(pair => !string.IsNullOrEmpty(pair.Item2))
            .Select(pair => KeyValuePair.Create<string, string?>(pair.Item1, pair.Item2)));
}
