using Ocop.Catalog.Changes;
using Ocop.Catalog.Products;
using Ocop.Catalog.SalesPoints;

namespace Ocop.Catalog.Villages;

/// <summary>A tourism or craft village, told in typed blocks.</summary>
public sealed class Village : IPublicPage
{
    public VillageId Id { get; init; } = VillageId.New();

    public required string Slug { get; set; }

    public required LocalText Name { get; set; }

    public LocalText Lead { get; set; } = LocalText.Empty;

    public LocalText EthnicGroup { get; set; } = LocalText.Empty;

    public string? CommuneCode { get; set; }

    public required string ProvinceCode { get; set; }

    /// <summary>Commune and district as the sources call them.</summary>
    public PlaceAtRecognition PlaceAtSource { get; set; } = new(null, null, null);

    /// <summary>The tourism service of this village among the products, whose certificate gives the village its stars.</summary>
    public ProductId? TourismProductId { get; set; }

    /// <summary>Products made or sold here, in the order to show.</summary>
    public List<Guid> ProductIds { get; set; } = [];

    public List<VillageBlock> Blocks { get; set; } = [];

    public Position? Position { get; set; }

    public List<string> Sources { get; set; } = [];

    public Publication? Publication { get; set; }

    public ChangeKey ChangeKey => new(ChangeKinds.Village, Id.ToString());
}
