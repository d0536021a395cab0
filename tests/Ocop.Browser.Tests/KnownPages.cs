namespace Ocop.Browser.Tests;

/// <summary>Pages of the real data that the tests know by name.</summary>
public static class KnownPages
{
    /// <summary>Recognised in Thanh Hóa in 2026.</summary>
    public const string ProductWithStars = "/san-pham/nuoc-cot-hoa-atiso-ngoc-hoan";

    /// <summary>Recognised in Lào Cai in 2021, so its three years are over.</summary>
    public const string ProductThatHasLapsed = "/san-pham/tinh-dau-que-nam-det";

    /// <summary>A speciality with no certificate.</summary>
    public const string LocalProduct = "/san-pham/man-tam-hoa-bac-ha";

    public const string Producer = "/chu-the/htx-quang-tom";

    public const string Commune = "/xa/bac-ha-lao-cai";

    public const string Province = "/tinh/lao-cai";

    public const string Village = "/lang-du-lich/na-lo";

    public const string Guide = "/huong-dan/sao-nghia-la-gi";

    public const string Article = "/tin-tuc/na-lo-don-khach";
}
