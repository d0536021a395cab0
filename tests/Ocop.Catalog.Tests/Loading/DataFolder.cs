using Ocop.Testing;

namespace Ocop.Catalog.Tests.Loading;

/// <summary>A copy of the project's data folder that a test may spoil.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly TempFolder _temp = new();

    public DataFolder()
    {
        foreach (var file in Directory.EnumerateFiles(Real, "*", SearchOption.AllDirectories))
        {
            var copy = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(Real, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The folder in the repository.</summary>
    public static string Real { get; } = System.IO.Path.Combine(TestRun.RepositoryRoot, "data");

    public string Path => System.IO.Path.Combine(_temp.Path, "data");

    /// <summary>Replaces the first occurrence of a text and returns its line, counted from 1.</summary>
    public int Replace(string file, string old, string replacement)
    {
        var path = System.IO.Path.Combine(Path, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"{file} does not hold {old}");
        File.WriteAllText(path, text[..at] + replacement + text[(at + old.Length)..]);
        return text[..at].Count(character => character == '\n') + 1;
    }

    public void Dispose() => _temp.Dispose();
}
