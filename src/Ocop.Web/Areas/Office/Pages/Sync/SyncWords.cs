using Ocop.Catalog.Register.Feed;
using Ocop.Web.Language;
using Ocop.Web.Sync;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>How the sync speaks to the officer.</summary>
public static class SyncWords
{
    public static string Of(RunState state, Lang t) => state switch
    {
        RunState.Running => t["Đang chạy", "Running"],
        RunState.Done => t["Xong", "Done"],
        RunState.Failed => t["Không xong", "Failed"],
        _ => t["Bị ngắt", "Interrupted"],
    };

    public static string Of(RunTrigger trigger, Lang t) => trigger switch
    {
        RunTrigger.Schedule => t["Theo lịch", "By schedule"],
        RunTrigger.Hand => t["Bấm tay", "By hand"],
        _ => t["Nguồn báo", "Told by the source"],
    };

    /// <summary>The run in a word and a colour, as a tag shows it.</summary>
    public static (string Text, string Tone) Verdict(SyncRun run, Lang t) => run switch
    {
        { State: RunState.Done, Waiting: > 0 } => (t[$"Xong, {run.Waiting} dòng chờ người", $"Done, {run.Waiting} wait for a person"], "care"),
        { State: RunState.Done } => (Of(run.State, t), "good"),
        { State: RunState.Running } => (Of(run.State, t), ""),
        { State: RunState.Failed, Trouble: { } trouble } => (Of(trouble, t), "bad"),
        _ => (t["Bị ngắt, lần sau chạy tiếp", "Interrupted, the next run goes on"], "care"),
    };

    public static string Of(FeedTrouble trouble, Lang t) => trouble switch
    {
        FeedTrouble.Unreachable => t["Không nối được", "Not reachable"],
        FeedTrouble.TimedOut => t["Không trả lời kịp", "No answer in time"],
        FeedTrouble.Refused => t["Bị từ chối: mã truy cập sai hoặc đã thu hồi", "Refused: the token is wrong or revoked"],
        FeedTrouble.NotAFeed => t["Địa chỉ này không có sổ", "No register at this address"],
        FeedTrouble.Busy => t["Nguồn bận, chờ rồi chạy lại", "The source is busy, it is tried again"],
        FeedTrouble.BadStatus => t["Nguồn báo lỗi", "The source answered with an error"],
        FeedTrouble.BadJson => t["Câu trả lời hỏng", "The answer is broken"],
        FeedTrouble.BadSignature => t["Chữ ký sai", "The signature is wrong"],
        FeedTrouble.ClockApart => t["Đồng hồ hai bên lệch quá năm phút", "The clocks are more than five minutes apart"],
        FeedTrouble.TooLarge => t["Câu trả lời quá lớn", "The answer is too large"],
        FeedTrouble.RedirectedAway => t["Nguồn chuyển sang máy khác, không theo", "The source points elsewhere; not followed"],
        FeedTrouble.PrivateAddress => t["Địa chỉ nằm trong mạng nội bộ, chưa được phép", "The address lies in a private network, which is not allowed"],
        FeedTrouble.NotEncrypted => t["Địa chỉ phải bắt đầu bằng https", "The address has to begin with https"],
        FeedTrouble.LeaseLost => t["Máy khác đã chạy thay", "Another node has taken over"],
        FeedTrouble.Stopped => t["Chương trình dừng giữa chừng", "The program was stopped"],
        _ => t["Lỗi bên trong, xem nhật ký máy", "Internal error, see the log"],
    };

    public static string Of(SetAsideKind kind, Lang t) => kind switch
    {
        SetAsideKind.Broken => t["Không đọc được", "Cannot be read"],
        SetAsideKind.Impossible => t["Không thể có giấy như vậy", "No such certificate can be"],
        _ => t["Nguồn không được phép", "Not allowed to the source"],
    };

    public static string Of(FeedRights right, Lang t) => right switch
    {
        FeedRights.Add => t["Thêm giấy mới", "Add certificates"],
        FeedRights.Correct => t["Sửa sao, điểm, ngày, tên trên giấy", "Correct stars, scores, dates and names"],
        FeedRights.Withdraw => t["Thu hồi giấy", "Withdraw certificates"],
        FeedRights.Extend => t["Gia hạn, thay bằng quyết định mới", "Extend certificates, replace them by newer decisions"],
        _ => t["Lập bản nháp cho sản phẩm chưa có", "Make drafts of products that are unknown here"],
    };

    public static string Schedule(string schedule, Lang t) => FeedSchedule.Parse(schedule) switch
    {
        FeedSchedule.Every { Span.TotalMinutes: < 60 } every => t[$"Mỗi {every.Span.TotalMinutes:0} phút", $"Every {every.Span.TotalMinutes:0} minutes"],
        FeedSchedule.Every every => t[$"Mỗi {every.Span.TotalHours:0} giờ", $"Every {every.Span.TotalHours:0} hours"],
        _ => t[$"Theo lịch {schedule}", $"By the schedule {schedule}"],
    };

    /// <summary>1,4 giây, 2 phút 5 giây.</summary>
    public static string Duration(SyncRun run, DateTimeOffset now, Lang t)
    {
        var span = (run.EndedAt ?? now) - run.StartedAt;
        if (span < TimeSpan.FromMinutes(1))
            return $"{Math.Max(0, span.TotalSeconds).ToString("0.0", t.Culture)} {t["giây", "s"]}";
        return t[$"{(int)span.TotalMinutes} phút {span.Seconds} giây", $"{(int)span.TotalMinutes} min {span.Seconds} s"];
    }

    /// <summary>How a feed is, for lists.</summary>
    public static (string Text, string Tone) State(FeedSubscription feed, Lang t) =>
        feed.IsPaused ? (t["Tạm dừng", "Paused"], "")
        : feed.FailuresInARow > 0 ? (t[$"Lỗi {feed.FailuresInARow} lần liền", $"Failed {feed.FailuresInARow} times in a row"], "bad")
        : feed.LastSucceededAt is null ? (t["Chưa chạy", "Never run"], "care")
        : (t["Chạy tốt", "In order"], "good");
}
