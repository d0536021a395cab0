using Ocop.Catalog.Producers;
using Ocop.Web.Language;

namespace Ocop.Web.Components.Words;

/// <summary>Kinds of makers on screen.</summary>
public static class ProducerWords
{
    public static string Kind(ProducerKind kind, Lang t) => kind switch
    {
        ProducerKind.Cooperative => t["Hợp tác xã", "Cooperative"],
        ProducerKind.CooperativeGroup => t["Tổ hợp tác", "Cooperative group"],
        ProducerKind.Enterprise => t["Doanh nghiệp", "Enterprise"],
        ProducerKind.Farm => t["Trang trại", "Farm"],
        ProducerKind.Household => t["Hộ sản xuất", "Household"],
        ProducerKind.Community => t["Cộng đồng", "Community"],
        _ => t["Chưa rõ loại hình", "Kind not known"],
    };
}
