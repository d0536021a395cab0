using Ocop.Catalog;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Components;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>A run as the lists show it.</summary>
public sealed class RunRow
{
    public required SyncRun Run { get; init; }

    /// <summary>What its feed is called.</summary>
    public required string Source { get; init; }
}

/// <summary>The history of runs, of all sources or of one.</summary>
public static class RunList
{
    public static IQueryable<RunRow> Rows(CatalogDbContext db, Guid? feed) =>
        from run in db.SyncRuns
        where feed == null || run.SubscriptionId == feed
        join source in db.FeedSubscriptions on run.SubscriptionId equals source.Id
        select new RunRow { Run = run, Source = source.Name };

    /// <param name="feeds">The sources to choose from; null where the page speaks of one.</param>
    /// <param name="now">Until when a run that goes on has taken.</param>
    /// <param name="t">The language of the page.</param>
    public static OfficeList<RunRow> Of(IReadOnlyList<FeedSubscription>? feeds, DateTimeOffset now, Lang t) => new("dong-bo", "Các lần đồng bộ", "Runs of the sync")
    {
        DefaultSort = "-luc",
        ThenBy = rows => rows.ThenByDescending(row => row.Run.Id),
        Empty = new EmptyState(
            t["Chưa có lần nào", "No run yet"], t["Mỗi lần đọc một nguồn sẽ đứng ở đây.", "Every reading of a source will stand here."]),
        Columns = [.. Columns(now, t).Where(column => feeds is not null || column.Key != "nguon")],
        Filters = [.. Filters(feeds)],
    };

    private static OfficeColumn<RunRow>[] Columns(DateTimeOffset now, Lang t) =>
    [
        new("luc", "Lúc", "At", (row, _) => row.Run.StartedAt)
        {
            Sort = OfficeColumn.By((RunRow row) => row.Run.StartedAt),
            Href = row => $"/office/dong-bo/lan/{row.Run.Id}",
            Note = (row, lang) => SyncWords.Of(row.Run.Trigger, lang),
            Width = 20,
        },
        new("nguon", "Nguồn", "Source", (row, _) => row.Source) { Sort = OfficeColumn.By((RunRow row) => row.Source), Width = 28 },
        Count("doc", "Đọc", "Read", row => row.Run.Read) with { Sort = OfficeColumn.By((RunRow row) => row.Run.Read) },
        Count("moi", "Mới", "New", row => row.Run.New) with { Sort = OfficeColumn.By((RunRow row) => row.Run.New) },
        Count("doi", "Đổi", "Changed", row => row.Run.Changed + row.Run.Removed) with { Sort = OfficeColumn.By((RunRow row) => row.Run.Changed + row.Run.Removed) },
        Count("cho", "Chờ người", "Wait for a person", row => row.Run.Waiting)
            with { Sort = OfficeColumn.By((RunRow row) => row.Run.Conflicts + row.Run.Unmatched + row.Run.SetAside) },
        new("mat", "Mất (giây)", "Took (s)", (row, _) => Math.Round((decimal)((row.Run.EndedAt ?? now) - row.Run.StartedAt).TotalSeconds, 1)) { IsNumber = true },
        new("ket-qua", "Kết quả", "Result", (row, lang) => SyncWords.Verdict(row.Run, lang).Text) { Tone = row => SyncWords.Verdict(row.Run, t).Tone, Width = 36 },
        new("kieu", "Vì sao chạy", "Begun by", (row, lang) => SyncWords.Of(row.Run.Trigger, lang)) { IsShown = false, Width = 18 },
        new("xong", "Xong lúc", "Ended at", (row, _) => row.Run.EndedAt) { IsShown = false, IsWhole = true, Width = 20 },
        Count("nhu-cu", "Như cũ", "Unchanged", row => row.Run.Same + row.Run.Known) with { IsShown = false },
        Count("khac-nhau", "Hai bên khác nhau", "Contradictions", row => row.Run.Conflicts) with { IsShown = false },
        Count("chua-khop", "Chưa khớp", "Unmatched", row => row.Run.Unmatched) with { IsShown = false },
        Count("de-rieng", "Để riêng", "Set aside", row => row.Run.SetAside) with { IsShown = false },
        Count("goi-lai", "Lần gọi lại", "Calls made again", row => row.Run.Retries) with { IsShown = false },
        new("byte", "Byte đã nhận", "Bytes received", (row, _) => row.Run.Bytes) { IsNumber = true, IsShown = false },
        new("may", "Máy", "Node", (row, _) => row.Run.Node) { IsShown = false, Width = 24 },
        new("chi-tiet", "Chi tiết cho kỹ thuật", "For the technician", (row, _) => row.Run.Detail) { IsShown = false, Width = 40 },
    ];

    private static OfficeColumn<RunRow> Count(string key, string vi, string en, Func<RunRow, int> count) =>
        new(key, vi, en, (row, _) => count(row)) { IsNumber = true, Width = 12 };

    private static IEnumerable<OfficeFilter<RunRow>> Filters(IReadOnlyList<FeedSubscription>? feeds)
    {
        if (feeds is not null)
        {
            yield return new("nguon", "Nguồn", "Source", (rows, value) =>
                Guid.TryParse(value, out var id) && feeds.Any(feed => feed.Id == id) ? rows.Where(row => row.Run.SubscriptionId == id) : null)
            {
                Options = [.. feeds.Select(feed => new FilterOption(feed.Id.ToString(), feed.Name, feed.Name))],
            };
        }

        yield return OfficeFilter.Choice<RunRow>(
            "ket-qua", "Kết quả", "Result",
            (new FilterOption("xong", "Xong", "Done"), row => row.Run.State == RunState.Done),
            (new FilterOption("cho", "Xong, có dòng chờ người", "Done, records wait for a person"), row => row.Run.State == RunState.Done && row.Run.Conflicts + row.Run.Unmatched + row.Run.SetAside > 0),
            (new FilterOption("loi", "Không xong", "Failed"), row => row.Run.State == RunState.Failed),
            (new FilterOption("ngat", "Bị ngắt", "Interrupted"), row => row.Run.State == RunState.Interrupted),
            (new FilterOption("dang-chay", "Đang chạy", "Running"), row => row.Run.State == RunState.Running));
        yield return OfficeFilter.Choice<RunRow>(
            "kieu", "Vì sao chạy", "Begun by",
            (new FilterOption("lich", "Theo lịch", "By schedule"), row => row.Run.Trigger == RunTrigger.Schedule),
            (new FilterOption("tay", "Bấm tay", "By hand"), row => row.Run.Trigger == RunTrigger.Hand),
            (new FilterOption("bao", "Nguồn báo", "Told by the source"), row => row.Run.Trigger == RunTrigger.Push)) with
        { IsRare = true };
        yield return OfficeFilter.Day<RunRow>("tu", "Từ ngày", "From", day => { var start = VietnamCalendar.StartOf(day); return row => row.Run.StartedAt >= start; }) with { IsRare = true };
        yield return OfficeFilter.Day<RunRow>("den", "Đến ngày", "To", day => { var end = VietnamCalendar.StartOf(day.AddDays(1)); return row => row.Run.StartedAt < end; }) with { IsRare = true };
    }
}
