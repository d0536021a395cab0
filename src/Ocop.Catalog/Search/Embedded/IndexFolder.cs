using System.Globalization;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>The folder with the index files. One file serves; a rebuild is made under another name and renamed when complete.</summary>
/// <remarks>
/// The file with the highest number is the one to serve: a rename is atomic, so after a crash either the old one is the
/// highest or the new one is, and both are complete.
/// </remarks>
internal sealed class IndexFolder : IDisposable
{
    private const string Prefix = "products-";
    private const string Complete = ".index";
    private const string Building = ".building";
    private readonly string _path;
    private readonly FileStream _lock;

    /// <exception cref="IOException">Another process works in this folder.</exception>
    public IndexFolder(string path)
    {
        _path = Directory.CreateDirectory(path).FullName;
        _lock = new FileStream(Path.Combine(_path, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
    }

    /// <summary>The complete file with the highest number, or null.</summary>
    public string? Newest() => Numbered().OrderByDescending(file => file.Number).Select(file => file.Path).FirstOrDefault();

    public string NextBuilding() => FileOf(NextNumber(), Building);

    public string NextComplete() => FileOf(NextNumber(), Complete);

    /// <summary>Removes all files but those of <paramref name="kept"/>: earlier indexes and rebuilds that were cut off.</summary>
    public void RemoveAllBut(string? kept)
    {
        foreach (var file in Directory.EnumerateFiles(_path, Prefix + "*"))
        {
            if (kept is null || !file.StartsWith(kept, StringComparison.Ordinal))
                File.Delete(file);
        }
    }

    public static void Remove(string file)
    {
        foreach (var suffix in (string[])["", "-wal", "-shm", "-journal"])
            File.Delete(file + suffix);
    }

    public void Dispose() => _lock.Dispose();

    private long NextNumber() => Numbered().Select(file => file.Number).DefaultIfEmpty(0).Max() + 1;

    private string FileOf(long number, string ending) =>
        Path.Combine(_path, string.Create(CultureInfo.InvariantCulture, $"{Prefix}{number:D6}{ending}"));

    private IEnumerable<(long Number, string Path)> Numbered() =>
        from file in Directory.EnumerateFiles(_path, Prefix + "*" + Complete)
        let digits = Path.GetFileNameWithoutExtension(file)[Prefix.Length..]
        where long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        select (long.Parse(digits, CultureInfo.InvariantCulture), file);
}
