using Ocop.Catalog.SalesPoints;
using Ocop.Web.Language;

namespace Ocop.Web.Components.Words;

/// <summary>Kinds and states of sales points on screen.</summary>
public static class SalesPointWords
{
    public static string Kind(SalesPointKind kind, Lang t) => kind switch
    {
        SalesPointKind.Shop => t["Điểm bán", "Shop"],
        SalesPointKind.Market => t["Chợ phiên", "Market"],
        SalesPointKind.Stall => t["Quầy hàng", "Stall"],
        SalesPointKind.Supermarket => t["Siêu thị", "Supermarket"],
        SalesPointKind.Airport => t["Sân bay", "Airport"],
        SalesPointKind.ProducerVisit => t["Xưởng mở cửa", "Open workshop"],
        SalesPointKind.Network => t["Mạng lưới điểm bán", "Network of shops"],
        SalesPointKind.Fair => t["Hội chợ", "Fair"],
        SalesPointKind.Festival => t["Ngày hội", "Festival"],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No word for this kind of sales point."),
    };

    public static string State(SalesPointState state, SalesPointKind kind, Lang t) => state switch
    {
        SalesPointState.Open when kind == SalesPointKind.Market => t["Đang họp", "Held regularly"],
        SalesPointState.Open when kind == SalesPointKind.Network => t["Có nhiều điểm", "Many shops"],
        SalesPointState.Open => t["Đang mở", "Open"],
        SalesPointState.Unconfirmed => t["Chưa xác nhận, hỏi trước khi đi", "Not confirmed, ask before you go"],
        SalesPointState.Planned => t["Mới có trong kế hoạch", "Only planned so far"],
        SalesPointState.Yearly => t["Mỗi năm một lần", "Once a year"],
        SalesPointState.Ended => t["Đã qua", "Over"],
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No word for this state."),
    };

    public static string Tone(SalesPointState state) => state switch
    {
        SalesPointState.Open => "good",
        SalesPointState.Unconfirmed => "care",
        SalesPointState.Yearly => "note",
        _ => "",
    };
}
