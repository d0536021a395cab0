using System.Diagnostics;
using Ocop.Testing;

namespace Ocop.Benchmarks;

/// <summary>Builds the shop and the reference app in Release, with the same settings, and runs other programs.</summary>
internal static class Programs
{
    public static string Folder { get; } = Path.Combine(TestRun.RepositoryRoot, "artifacts", "bench");

    public static string Shop { get; } = Path.Combine(Folder, "shop", "Ocop.Web.dll");

    public static string Reference { get; } = Path.Combine(Folder, "reference", "Ocop.Reference.dll");

    public static async Task PublishShopAsync() => await PublishAsync("src/Ocop.Web", Shop);

    public static async Task PublishReferenceAsync() => await PublishAsync("tests/Ocop.Benchmarks/Reference", Reference);

    // As docs/operations.md publishes it: compiled ahead for the platform.
    private const string Platform = "linux-x64";

    /// <summary>Runs a program to its end and returns what it printed.</summary>
    /// <exception cref="InvalidOperationException">It ended with another code than 0.</exception>
    public static async Task<string> RunAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = folder ?? TestRun.RepositoryRoot };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList)} ended with code {process.ExitCode}:\n{output}");
    }

    /// <summary>An empty runtime folder of this name; what an earlier run has left there is deleted.</summary>
    public static string NewData(string name)
    {
        var folder = Path.Combine(Folder, name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>Fills a runtime folder up to so many made-up products.</summary>
    public static Task SeedAsync(string data, int products) =>
        RunAsync("dotnet", [Shop, "seed", $"{products}"], new Dictionary<string, string> { ["Ocop__DataPath"] = data });

    private static async Task PublishAsync(string project, string program)
    {
        await Console.Error.WriteLineAsync($"Publishing {project} (Release)");
        await RunAsync("dotnet", ["publish", project, "-c", "Release", "-r", Platform, "--self-contained", "false", "-v", "q", "-o", Path.GetDirectoryName(program)!]);
    }
}
