namespace Ocop.Catalog.Loading;

/// <summary>What the loader last wrote of a source record, so that a second load touches only what the source changed.</summary>
public sealed class LoadedRecord
{
    public required string Kind { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of the source record, hexadecimal.</summary>
    public required string Hash { get; set; }
}
