using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Feed;

/// <summary>Where a product stands today.</summary>
internal sealed record ProductPlace(string? CommuneCode, string ProvinceCode);

/// <summary>Holds a source to what the settings let it change.</summary>
internal static class FeedRightsCheck
{
    private static readonly LocalText NotHere = new("Nguồn này không được ghi về sản phẩm ở nơi này", "This source may not write about products of this place");
    private static readonly LocalText NoAdding = new("Nguồn này không được thêm giấy", "This source may not add certificates");
    private static readonly LocalText NoCorrecting = new("Nguồn này không được sửa nội dung giấy", "This source may not correct certificates");
    private static readonly LocalText NoWithdrawing = new("Nguồn này không được thu hồi giấy", "This source may not withdraw certificates");
    private static readonly LocalText NoExtending = new("Nguồn này không được gia hạn hay thay giấy", "This source may not extend or supersede certificates");

    /// <summary>Why the source may not do this; null when it may.</summary>
    /// <param name="places">Of the products known here; null when the source may write about every place.</param>
    public static LocalText? Refusal(
        FeedSubscription feed, PlannedRecord planned, IReadOnlyDictionary<ProductId, ProductPlace>? places)
    {
        if (places is not null && !IsAllowedPlace(feed, planned, places))
            return NotHere;
        if (planned.Outcome is PlannedOutcome.New)
            return feed.Rights.HasFlag(FeedRights.Add) ? null : NoAdding;
        if (planned.Outcome is not (PlannedOutcome.Changed or PlannedOutcome.Conflict))
            return null;
        if (planned.Record.IsRemoved)
            return feed.Rights.HasFlag(FeedRights.Withdraw) ? null : NoWithdrawing;
        return planned.Differences.Select(difference => RefusalOf(feed.Rights, difference.Field)).FirstOrDefault(refusal => refusal is not null);
    }

    private static LocalText? RefusalOf(FeedRights rights, string field)
    {
        var (needed, refusal) = field switch
        {
            _ when field.StartsWith(nameof(CertificateFacts.Withdrawal), StringComparison.Ordinal) => (FeedRights.Withdraw, NoWithdrawing),
            nameof(CertificateFacts.ExtendedUntil) or nameof(CertificateFacts.SupersededOn) => (FeedRights.Extend, NoExtending),
            _ => (FeedRights.Correct, NoCorrecting),
        };
        return rights.HasFlag(needed) ? null : refusal;
    }

    // Of a product known here our own word on its place counts; of an unknown one the record's, which a person sees before it goes in.
    private static bool IsAllowedPlace(
        FeedSubscription feed, PlannedRecord planned, IReadOnlyDictionary<ProductId, ProductPlace> places)
    {
        var place = planned.ProductId is { } id && places.TryGetValue(id, out var known)
            ? known
            : new ProductPlace(planned.Record.CommuneCode, planned.Record.ProvinceCode ?? "");
        return feed.PlaceCodes.Any(code => code == place.CommuneCode || code == place.ProvinceCode);
    }
}
