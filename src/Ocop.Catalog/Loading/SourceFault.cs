namespace Ocop.Catalog.Loading;

/// <summary>Something wrong in a source file, with the line a person has to look at.</summary>
/// <param name="File">As a person finds it: "data/products.json".</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Path">Where in the file: "products[17].criteria_set"; empty for the file itself.</param>
public sealed record SourceFault(string File, int Line, string Path, string Message)
{
    public override string ToString() => Path.Length == 0 ? $"{File}:{Line}: {Message}" : $"{File}:{Line}: {Path}: {Message}";
}

/// <summary>All faults of one reading, in the order they were found. Reading goes on after a fault, so that one run shows them all.</summary>
public sealed class SourceFaults
{
    private readonly List<SourceFault> _all = [];

    public IReadOnlyList<SourceFault> All => _all;

    public void Add(string file, int line, string path, string message) => _all.Add(new SourceFault(file, line, path, message));

    /// <exception cref="SourceException">There are faults.</exception>
    public void ThrowIfAny()
    {
        if (_all.Count > 0)
            throw new SourceException(_all);
    }
}

/// <summary>The source files cannot be loaded; nothing was written.</summary>
public sealed class SourceException(IReadOnlyList<SourceFault> faults)
    : Exception($"The source data have {faults.Count} fault(s), nothing was loaded:{Environment.NewLine}{string.Join(Environment.NewLine, faults)}")
{
    public IReadOnlyList<SourceFault> Faults => faults;
}
