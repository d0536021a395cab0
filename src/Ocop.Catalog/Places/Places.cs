using Ocop.Catalog.Changes;

namespace Ocop.Catalog.Places;

/// <summary>A province or centrally run city of today (34 since 1 July 2025).</summary>
public sealed class Province : IPublicRecord
{
    /// <summary>Two digits of Decision 19/2025/QĐ-TTg.</summary>
    public required string Code { get; init; }

    /// <summary>"Tỉnh Lào Cai", "Thành phố Hà Nội".</summary>
    public required string FullName { get; set; }

    public required string NameEn { get; set; }

    public required string Slug { get; set; }

    /// <summary>The provinces it was merged from, as text.</summary>
    public string MergedFrom { get; set; } = "";

    /// <summary>The name without its kind: "Lào Cai".</summary>
    public string Name => FullName.StartsWith("Tỉnh ", StringComparison.Ordinal) ? FullName[5..]
        : FullName.StartsWith("Thành phố ", StringComparison.Ordinal) ? FullName[10..] : FullName;

    public ChangeKey ChangeKey => new(ChangeKinds.Place, Code);
}

/// <summary>A commune, ward or special zone of today, the lower of two levels.</summary>
public sealed class Commune : IPublicRecord
{
    /// <summary>Five digits of Decision 19/2025/QĐ-TTg.</summary>
    public required string Code { get; init; }

    public required string ProvinceCode { get; set; }

    /// <summary>"Xã", "Phường" or "Đặc khu".</summary>
    public required string Kind { get; set; }

    public required string Name { get; set; }

    /// <summary>Unique in the country: commune and province, "bac-ha-lao-cai".</summary>
    public required string Slug { get; set; }

    /// <summary>The units it was merged from on 1 July 2025, as text.</summary>
    public string MergedFrom { get; set; } = "";

    /// <summary>"Xã Bắc Hà".</summary>
    public string FullName => $"{Kind} {Name}";

    public ChangeKey ChangeKey => new(ChangeKinds.Place, Code);
}

/// <summary>A unit of the past and the commune it belongs to today. A place can move more than once: one row per step.</summary>
public sealed class OldUnit
{
    public int Id { get; init; }

    public required string CommuneCode { get; set; }

    /// <summary>With its kind: "Xã Tà Chải".</summary>
    public required string OldCommune { get; set; }

    /// <summary>With its kind: "Huyện Bắc Hà".</summary>
    public string? OldDistrict { get; set; }

    /// <summary>Without its kind: "Lào Cai".</summary>
    public string? OldProvince { get; set; }

    /// <summary>The day on which its name ended: 1 July 2025 for most; null when the sources do not say.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The next unit of the past it went into ("Thị trấn Bắc Hà"); null when it went straight into today's commune.</summary>
    public string? Became { get; set; }

    /// <summary>True when only a part of the old unit went to this commune: then nobody may guess, a person is asked.</summary>
    public bool IsPart { get; set; }

    public string Source { get; set; } = "";
}
