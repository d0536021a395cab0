using Ocop.Commerce.Orders;
using Ocop.Web.Language;

namespace Ocop.Web.Shop;

/// <summary>The five steps of a parcel as its buyer sees them.</summary>
public static class OrderTrack
{
    public static IReadOnlyList<string> Steps(Lang t) =>
    [
        t["Chờ gọi xác nhận", "Waiting for our call"],
        t["Người làm nhận đơn", "The maker takes it on"],
        t["Đóng gói", "Packed"],
        t["Giao cho bưu cục", "With the carrier"],
        t["Tới tay bạn", "In your hands"],
    ];

    /// <summary>The step at which the parcel is now; 5 when all are done.</summary>
    public static int StepOf(BuyerStatus order, ConsignmentState parcel) => parcel switch
    {
        ConsignmentState.New => order is BuyerStatus.AwaitingConfirmation or BuyerStatus.AwaitingPayment ? 0 : 1,
        ConsignmentState.Accepted => 2,
        ConsignmentState.Packed => 3,
        ConsignmentState.HandedOver or ConsignmentState.DeliveryFailed => 4,
        _ => 5,
    };

    /// <summary>The word for a parcel that will not arrive; null while it may.</summary>
    public static string? EndOf(ConsignmentState parcel, Lang t) => parcel switch
    {
        ConsignmentState.Cancelled => t["Kiện đã hủy", "Parcel cancelled"],
        ConsignmentState.Returned => t["Kiện đã quay về người làm", "Parcel went back to the maker"],
        _ => null,
    };
}
