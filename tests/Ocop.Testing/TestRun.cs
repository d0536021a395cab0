namespace Ocop.Testing;

/// <summary>Where and how these tests are running.</summary>
public static class TestRun
{
    private static readonly TempFolder OwnScratch = new();

    static TestRun() => AppDomain.CurrentDomain.ProcessExit += (_, _) => OwnScratch.Dispose();

    /// <summary>True where nothing may be skipped silently (<c>CI=true</c>).</summary>
    public static bool IsContinuousIntegration { get; } =
        string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase);

    /// <summary>The folder of <c>Ocop.sln</c>.</summary>
    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>Debug or Release: what these tests were built as, so the programs they start are the same.</summary>
    public static string BuildConfiguration { get; } =
        AppContext.BaseDirectory.Contains("/Release/", StringComparison.Ordinal) ? "Release" : "Debug";

    /// <summary>A folder that is gone when this test process ends.</summary>
    public static string Scratch => OwnScratch.Path;

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Ocop.sln")))
                return folder;

        throw new DirectoryNotFoundException($"No Ocop.sln above {AppContext.BaseDirectory}.");
    }
}
