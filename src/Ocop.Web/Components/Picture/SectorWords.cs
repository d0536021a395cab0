using Ocop.Catalog.Products;
using Ocop.Web.Language;

namespace Ocop.Web.Components.Picture;

/// <summary>The sectors in addresses and on screen.</summary>
public static class SectorWords
{
    /// <summary>The word in <c>/media/brocade/{sector}/{slug}.svg</c>; it also chooses the woven motif.</summary>
    public static string Slug(this Sector sector) => sector switch
    {
        Sector.Food => "food",
        Sector.Drinks => "drink",
        Sector.Herbs => "herb",
        Sector.Crafts => "craft",
        Sector.Ornamental => "ornamental",
        Sector.Tourism => "tourism",
        _ => throw new ArgumentOutOfRangeException(nameof(sector), sector, "No word for this sector."),
    };

    public static string Name(Sector sector, Lang t) => sector switch
    {
        Sector.Food => t["Thực phẩm", "Food"],
        Sector.Drinks => t["Đồ uống", "Drinks"],
        Sector.Herbs => t["Dược liệu, tinh dầu", "Herbs and oils"],
        Sector.Crafts => t["Thủ công mỹ nghệ", "Crafts"],
        Sector.Ornamental => t["Sinh vật cảnh", "Ornamental plants"],
        Sector.Tourism => t["Du lịch cộng đồng", "Community tourism"],
        _ => throw new ArgumentOutOfRangeException(nameof(sector), sector, "No name for this sector."),
    };
}
