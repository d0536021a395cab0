using Ocop.Catalog.Changes;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Villages;

namespace Ocop.Catalog.SalesPoints;

/// <summary>A place, market or fair where specialities are shown and sold (điểm giới thiệu và bán sản phẩm).</summary>
public sealed class SalesPoint : IPublicPage
{
    public SalesPointId Id { get; init; } = SalesPointId.New();

    public required string Slug { get; set; }

    public required LocalText Name { get; set; }

    public required SalesPointKind Kind { get; set; }

    public required SalesPointState State { get; set; }

    public string? Address { get; set; }

    /// <summary>The address is of the time before 1 July 2025.</summary>
    public bool IsAddressOld { get; set; }

    public string? CommuneCode { get; set; }

    public required string ProvinceCode { get; set; }

    public int? SinceYear { get; set; }

    /// <summary>Market days or fair dates, in words.</summary>
    public LocalText Dates { get; set; } = LocalText.Empty;

    public LocalText Facts { get; set; } = LocalText.Empty;

    /// <summary>When somebody last confirmed it, in words: "tháng 10/2025".</summary>
    public LocalText LastConfirmed { get; set; } = LocalText.Empty;

    public Position? Position { get; set; }

    public ProducerId? ProducerId { get; set; }

    public VillageId? VillageId { get; set; }

    /// <summary>Products that sources name as sold here.</summary>
    public List<Guid> ProductIds { get; set; } = [];

    public string Source { get; set; } = "";

    public Publication? Publication { get; set; }

    public ChangeKey ChangeKey => new(ChangeKinds.SalesPoint, Id.ToString());
}

/// <summary>Degrees, WGS 84. A demonstration position is only near the right place and marked as such.</summary>
public sealed record Position(double Latitude, double Longitude, bool IsDemo);

public enum SalesPointKind
{
    Shop,
    Market,
    Stall,
    Supermarket,
    Airport,
    ProducerVisit,
    Network,
    Fair,
    Festival,
}

public enum SalesPointState
{
    Open,
    Unconfirmed,
    Planned,
    Yearly,
    Ended,
}
