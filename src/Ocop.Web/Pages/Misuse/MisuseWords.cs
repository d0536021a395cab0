using Ocop.Catalog.Misuse;
using Ocop.Web.Language;

namespace Ocop.Web.Pages.Misuse;

/// <summary>The words of cases, the same for the public and for the office.</summary>
public static class MisuseWords
{
    public static IReadOnlyList<MisuseKind> Kinds { get; } = Enum.GetValues<MisuseKind>();

    public static string Kind(MisuseKind kind, Lang t) => kind switch
    {
        MisuseKind.FakeProduct => t["Hàng giả, hàng nhái", "Fake or copied product"],
        MisuseKind.MarkWithoutCertificate => t["Có sao hoặc dấu OCOP mà không có giấy còn hiệu lực", "Stars or OCOP mark without a certificate in force"],
        MisuseKind.WrongInformation => t["Thông tin sai, không giống mô tả", "Wrong information, not as described"],
        MisuseKind.Unsafe => t["Không an toàn", "Unsafe"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind."),
    };

    /// <summary>What belongs under a kind.</summary>
    public static string Hint(MisuseKind kind, Lang t) => kind switch
    {
        MisuseKind.FakeProduct => t["Bao bì, tem hoặc tên làm giống của người khác", "Package, label or name copied from somebody else"],
        MisuseKind.MarkWithoutCertificate => t["Giấy hết hạn, bị thu hồi, hoặc mã không có trong sổ", "Expired, withdrawn, or a code that the register does not know"],
        MisuseKind.WrongInformation => t["Trên bao bì, ở nơi bán hoặc trên trang này", "On the package, at the seller's or on this site"],
        MisuseKind.Unsafe => t["Mốc, có vật lạ, ăn vào bị đau. Có người nguy cấp thì gọi 115 trước", "Mould, foreign matter, illness. If somebody is in danger, call 115 first"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No words for this kind."),
    };

    public static string State(MisuseState state, Lang t) => state switch
    {
        MisuseState.New => t["Mới nhận", "New"],
        MisuseState.Looking => t["Đang xem xét", "Being looked into"],
        MisuseState.Closed => t["Đã xong", "Closed"],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No words for this state."),
    };

    public static string Tone(MisuseState state) => state switch
    {
        MisuseState.New => "bad",
        MisuseState.Looking => "care",
        _ => "good",
    };

    public static string Outcome(MisuseOutcome outcome, Lang t) => outcome switch
    {
        MisuseOutcome.Stopped => t["Đúng là dùng sai, đã dừng", "It was misuse and was stopped"],
        MisuseOutcome.Corrected => t["Thông tin sai, đã sửa", "Wrong information, put right"],
        MisuseOutcome.PassedOn => t["Đã chuyển cơ quan khác", "Passed on to another authority"],
        MisuseOutcome.NotConfirmed => t["Không thấy vi phạm", "Nothing was found"],
        MisuseOutcome.TooLittle => t["Quá ít thông tin", "Too little to go on"],
        MisuseOutcome.Duplicate => t["Trùng với vụ khác", "Same as another case"],
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No words for this outcome."),
    };

    public static string Step(MisuseStep step, Lang t) => step.Kind switch
    {
        MisuseStepKind.Received => t["Nhận phản ánh", "Received"],
        MisuseStepKind.Looking => t["Bắt đầu xem xét", "Looking into it"],
        MisuseStepKind.Closed => t["Đóng", "Closed"] + (step.Outcome is { } outcome ? ": " + Outcome(outcome, t) : ""),
        MisuseStepKind.Reopened => t["Mở lại", "Reopened"],
        MisuseStepKind.Assigned => t["Nhận việc", "Taken in hand"],
        MisuseStepKind.Noted => t["Ghi chú", "Note"],
        MisuseStepKind.ContactErased => t["Xóa phần liên hệ", "Contact data erased"],
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Kind, "No words for this step."),
    };
}
