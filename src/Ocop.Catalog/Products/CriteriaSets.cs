namespace Ocop.Catalog.Products;

/// <summary>The names of the 26 sets of Annex I of Decision 26/2026 (data/sectors.json has them with their groups).</summary>
public static class CriteriaSets
{
    private static readonly LocalText[] Names =
    [
        new("Rau, củ, quả, hạt tươi", "Fresh vegetables, fruit and seeds"),
        new("Thịt, thủy sản, trứng, sữa tươi", "Fresh meat, seafood, eggs and milk"),
        new("Gạo, ngũ cốc, hạt sơ chế khác", "Rice, cereals and other semi-processed grains"),
        new("Mật ong, mật khác và nông sản thực phẩm khác", "Honey and other farm foods"),
        new("Đồ ăn nhanh", "Fast food"),
        new("Chế biến từ gạo, ngũ cốc", "Made from rice and cereals"),
        new("Chế biến từ rau, củ, quả, hạt", "Made from vegetables, fruit and seeds"),
        new("Chế biến từ thịt, thủy sản, trứng, sữa, các sản phẩm từ mật ong, mật khác và nông sản thực phẩm khác", "Made from meat, seafood, eggs, milk, honey and other farm foods"),
        new("Tương, nước mắm, gia vị dạng lỏng khác", "Sauces, fish sauce and other liquid seasonings"),
        new("Gia vị khác (muối, hành, tỏi, tiêu)", "Other spices (salt, onion, garlic, pepper)"),
        new("Chè tươi, chè chế biến", "Fresh and processed tea"),
        new("Sản phẩm trà từ thực vật khác", "Tea of other plants"),
        new("Cà phê, cacao", "Coffee and cocoa"),
        new("Rượu trắng", "White spirit"),
        new("Đồ uống có cồn khác", "Other alcoholic drinks"),
        new("Nước khoáng thiên nhiên, nước uống đóng chai", "Natural mineral and bottled water"),
        new("Đồ uống không cồn khác", "Other soft drinks"),
        new("Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền", "Functional food, herbal and traditional medicine"),
        new("Mỹ phẩm có thành phần từ dược liệu", "Cosmetics with herbs"),
        new("Tinh dầu và dược liệu khác", "Essential oils and other herbs"),
        new("Thủ công mỹ nghệ", "Handicrafts"),
        new("Vải, may mặc", "Cloth and garments"),
        new("Hoa", "Flowers"),
        new("Cây cảnh", "Ornamental plants"),
        new("Động vật cảnh", "Ornamental animals"),
        new("Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch", "Community tourism, ecotourism and tourist sites"),
    ];

    /// <param name="number">1 to 26.</param>
    public static LocalText Name(int number) => Names[number - 1];
}
