namespace Ocop.Catalog.Search.Embedded;

/// <summary>The facet values of one product, twelve bytes in one array for all.</summary>
internal struct ProductRow
{
    public byte Sector;
    public byte CriteriaSet;
    public byte Stars;
    public byte PriceBand;
    public byte ProducerKind;
    public bool IsLive;
    public bool InStock;
    public bool HasVillage;
    public ushort Province;
    public ushort Commune;
}
