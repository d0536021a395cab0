using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>One run with its counts and the records it set aside.</summary>
public sealed class RunModel(SyncQueries queries) : OfficePage
{
    public SyncRun Run { get; private set; } = null!;

    public string FeedName { get; private set; } = "";

    public RunProgress Progress => new(In($"/office/dong-bo/lan/{Run.Id}"), Run, false);

    public IReadOnlyList<SetAsideRecord> SetAside { get; private set; } = [];

    public IEnumerable<(string Name, long Count)> Counts =>
    [
        (T["Trang", "Pages"], Run.Pages),
        (T["Dòng đã đọc", "Records read"], Run.Read),
        (T["Giấy mới", "New certificates"], Run.New),
        (T["Giấy đổi", "Changed"], Run.Changed),
        (T["Giấy gỡ vì ghi nhầm", "Removed as made in error"], Run.Removed),
        (T["Hai bên như nhau", "The same on both sides"], Run.Same),
        (T["Đã biết trước", "Known before"], Run.Known),
        (T["Hai bên nói khác nhau", "Contradictions"], Run.Conflicts),
        (T["Chưa khớp sản phẩm", "Unmatched"], Run.Unmatched),
        (T["Để riêng", "Set aside"], Run.SetAside),
        (T["Lần gọi lại", "Calls made again"], Run.Retries),
        (T["Byte đã nhận", "Bytes received"], Run.Bytes),
    ];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    /// <summary>The moving part, asked for again and again while the run is under way.</summary>
    public async Task<IActionResult> OnGetProgressAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Progress.Answer(this) : NotFound();

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await queries.RunAsync(id, cancellationToken) is not { } run)
            return false;
        Run = run;
        FeedName = (await queries.SubscriptionAsync(run.SubscriptionId, cancellationToken))?.Name ?? T["Đồng bộ", "Sync"];
        SetAside = await queries.SetAsideAsync(null, id, cancellationToken);
        Meta = new PageMeta(T[$"Lần đồng bộ {T.Time(run.StartedAt)}", $"Run of {T.Time(run.StartedAt)}"]);
        return true;
    }
}
