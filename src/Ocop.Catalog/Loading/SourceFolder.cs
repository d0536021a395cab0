using System.Security.Cryptography;
using System.Text;

namespace Ocop.Catalog.Loading;

/// <summary>The folder of source files (data/ in the project), read at once.</summary>
public sealed class SourceFolder
{
    private static readonly string[] Kinds = [".json", ".csv", ".md"];

    private readonly SortedDictionary<string, byte[]> _files = new(StringComparer.Ordinal);
    private readonly string _name;

    private SourceFolder(string name) => _name = name;

    /// <summary>The files below a path such as "news/", by name.</summary>
    public IEnumerable<string> Below(string path) => _files.Keys.Where(file => file.StartsWith(path, StringComparison.Ordinal));

    public static async Task<SourceFolder> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var folder = new SourceFolder(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)));
        if (!Directory.Exists(path))
            return folder;
        foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
        {
            if (Kinds.Contains(Path.GetExtension(file)))
                folder._files[Path.GetRelativePath(path, file).Replace('\\', '/')] = await File.ReadAllBytesAsync(file, cancellationToken);
        }

        return folder;
    }

    /// <summary>"data/products.json": how faults name a file.</summary>
    public string NameOf(string file) => $"{_name}/{file}";

    /// <summary>A hash of the names and contents of all files.</summary>
    public string Hash(string salt)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(salt));
        foreach (var (name, content) in _files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{name}\n{content.Length}\n"));
            hash.AppendData(content);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>The root object of a JSON file; null after adding a fault.</summary>
    public SourceObject? Json(string file, SourceFaults faults)
    {
        if (Content(file, faults) is not { } content || SourceJson.Read(NameOf(file), content, faults) is not { } root)
            return null;
        if (root.Kind == System.Text.Json.JsonValueKind.Object)
            return new SourceObject(root, faults);
        faults.Add(NameOf(file), root.Line, "", "does not hold an object");
        return null;
    }

    public IReadOnlyList<SourceRow> Csv(string file, IReadOnlyList<string> columns, SourceFaults faults) =>
        Content(file, faults) is { } content ? SourceCsv.Read(NameOf(file), Encoding.UTF8.GetString(content), columns, faults) : [];

    public string Text(string file, SourceFaults faults) =>
        Content(file, faults) is { } content ? Encoding.UTF8.GetString(content).TrimStart('\uFEFF') : "";

    private byte[]? Content(string file, SourceFaults faults)
    {
        if (_files.TryGetValue(file, out var content))
            return content;
        faults.Add(NameOf(file), 1, "", "is missing");
        return null;
    }
}
