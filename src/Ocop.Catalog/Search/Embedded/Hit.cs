namespace Ocop.Catalog.Search.Embedded;

/// <summary>A product found, with the number it is sorted by; the higher comes first.</summary>
internal readonly record struct Hit(int Slot, double Key);
