using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Ocop.Testing;

namespace Ocop.Benchmarks;

/// <summary>The kind of status that means yes, by its first digit.</summary>
internal enum Answer
{
    Done = 2,
    GoThere = 3,
}

/// <summary>Puts load on a page with wrk: one thread, 32 connections, no pause between requests.</summary>
internal static partial class Wrk
{
    private const int Connections = 32;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan OnceLimit = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);

    public static bool IsInstalled { get; } = File.Exists("/usr/bin/wrk") || File.Exists("/usr/local/bin/wrk");

    /// <summary>Requests a second for one page, after a warm-up.</summary>
    public static Task<double> GetAsync(Uri page, string acceptEncoding) =>
        WarmAndMeasureAsync(["-H", $"Accept-Encoding: {acceptEncoding}", page.AbsoluteUri]);

    /// <summary>Requests a second over a list of paths, after a warm-up.</summary>
    public static Task<double> GetInTurnAsync(Uri site, string pathsFile) =>
        WarmAndMeasureAsync(["-s", Script("paths.lua"), site.AbsoluteUri, "--", pathsFile]);

    /// <summary>Requests a second posting a list of forms round and round, after a warm-up.</summary>
    public static Task<double> PostInTurnAsync(Uri site, string formsFile, Answer expected) =>
        WarmAndMeasureAsync(PostArguments(site, formsFile, expected, "again"));

    /// <summary>Requests a second posting each form of a list one time, without a warm-up.</summary>
    public static Task<double> PostOnceAsync(Uri site, string formsFile, Answer expected) =>
        RunAsync(PostArguments(site, formsFile, expected, "once"), OnceLimit, EachOnceRate());

    /// <summary>Reads one page as fast as 16 readers can until told to stop.</summary>
    public static async Task LoadAsync(Uri page, CancellationToken stop)
    {
        using var process = Process.Start(new ProcessStartInfo("wrk", ["-t1", "-c16", "-d1h", "--timeout", "10s", page.AbsoluteUri]) { RedirectStandardOutput = true })!;
        await process.WaitForExitAsync(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!process.HasExited)
            process.Kill();
    }

    private static string[] PostArguments(Uri site, string formsFile, Answer expected, string mode) =>
        ["-s", Script("posts.lua"), site.AbsoluteUri, "--", formsFile, ((int)expected).ToString(CultureInfo.InvariantCulture), mode];

    private static async Task<double> WarmAndMeasureAsync(string[] arguments)
    {
        await RunAsync(arguments, WarmUp, Rate());
        return await RunAsync(arguments, Measured, Rate());
    }

    private static async Task<double> RunAsync(string[] arguments, TimeSpan duration, Regex rate)
    {
        var output = await Programs.RunAsync("wrk", ["-t1", $"-c{Connections}", $"-d{duration.TotalSeconds}s", "--timeout", "10s", .. arguments]);
        if (Failures().Match(output) is { Success: true } failure)
            throw new InvalidOperationException($"Under load: {failure.Value}\n{output}");
        var measured = double.Parse(rate.Match(output).Groups[1].Value, CultureInfo.InvariantCulture);
        return measured > 0 ? measured : throw new TimeoutException($"Not all forms were answered within {duration}:\n{output}");
    }

    private static string Script(string name) => Path.Combine(TestRun.RepositoryRoot, "tests", "Ocop.Benchmarks", "Load", name);

    // A "once" run repeats its last form up to once a connection while the answers come in; those are not refused either.
    [GeneratedRegex(@"Non-2xx or 3xx responses: \d+|Refused: [1-9]\d*|Socket errors: connect \d+, read \d+, write \d+, timeout [1-9]\d*")]
    private static partial Regex Failures();

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();

    [GeneratedRegex(@"Each once/sec:\s+([\d.]+)")]
    private static partial Regex EachOnceRate();
}
