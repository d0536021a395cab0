using System.Collections.Concurrent;
using System.Diagnostics;

namespace Ocop.Testing;

/// <summary>
/// The shop as a process of its own, as an operator runs it: it can be killed in the middle of anything and started again
/// over the same data. For tests that need only HTTP, a WebApplicationFactory is quicker.
/// </summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private readonly ServerSettings _settings;
    private readonly TempFolder? _ownData;
    private readonly ConcurrentQueue<string> _output = new();
    private Process? _process;

    private ServerProcess(ServerSettings settings)
    {
        _settings = settings;
        _ownData = settings.DataPath is null ? new TempFolder() : null;
        DataPath = settings.DataPath ?? _ownData!.Path;
        BaseAddress = new Uri($"http://{settings.Host}:{FreePort.Find()}");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => _process?.Kill(entireProcessTree: true);
    }

    public Uri BaseAddress { get; }

    public string DataPath { get; }

    /// <summary>What the server has printed so far, both streams, over all its starts.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>The working set of the running server, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            var process = _process ?? throw new InvalidOperationException("The server is not running.");
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>The names of the assemblies the running server has opened; Linux only.</summary>
    public IReadOnlySet<string> Assemblies =>
        File.ReadLines($"/proc/{(_process ?? throw new InvalidOperationException("The server is not running.")).Id}/maps")
            .Where(line => line.EndsWith(".dll", StringComparison.Ordinal))
            .Select(line => Path.GetFileNameWithoutExtension(line[line.IndexOf('/', StringComparison.Ordinal)..]))
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Starts the server and waits until it is ready.</summary>
    public static async Task<ServerProcess> StartAsync(ServerSettings? settings = null, CancellationToken cancellationToken = default)
    {
        var server = new ServerProcess(settings ?? new ServerSettings());
        try
        {
            await server.StartAgainAsync(cancellationToken);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts a stopped or killed server at the same address over the same data.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken = default)
    {
        _process = new Process { StartInfo = StartInfo() };
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await WaitUntilReadyAsync(cancellationToken);
    }

    /// <summary>Ends the server as a power cut would: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        if (_process is null)
            return;

        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Asks the server to stop, as systemd does, and returns its exit code.</summary>
    public async Task<int> StopAsync(CancellationToken cancellationToken = default)
    {
        var process = _process ?? throw new InvalidOperationException("The server is not running.");
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
            await kill.WaitForExitAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        _process = null;
        using (process)
            return process.ExitCode;
    }

    /// <summary>A client that neither follows redirects nor keeps cookies, so a test sees every answer as it is.</summary>
    public HttpClient CreateClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = BaseAddress };

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _ownData?.Dispose();
    }

    private ProcessStartInfo StartInfo()
    {
        var source = Path.Combine(TestRun.RepositoryRoot, "src", "Ocop.Web");
        var program = _settings.ProgramFolder ?? Path.Combine(source, "bin", TestRun.BuildConfiguration, "net10.0");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(program, "Ocop.Web.dll"), .. _settings.Arguments])
        {
            // A published program brings its pages and settings along, a built one finds them in the source folder.
            WorkingDirectory = _settings.ProgramFolder ?? source,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = _settings.Environment;
        start.Environment["ASPNETCORE_URLS"] = BaseAddress.GetLeftPart(UriPartial.Authority);
        foreach (var (key, value) in Configuration())
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        return start;
    }

    private Dictionary<string, string> Configuration()
    {
        var configuration = new Dictionary<string, string>
        {
            ["Urls"] = BaseAddress.GetLeftPart(UriPartial.Authority),
            ["Ocop:DataPath"] = DataPath,
            ["Ocop:BaseUrl"] = BaseAddress.GetLeftPart(UriPartial.Authority),
        };
        foreach (var (key, value) in _settings.Configuration)
            configuration[key] = value;
        return configuration;
    }

    private async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var client = CreateClient();
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < _settings.StartLimit)
        {
            if (_process!.HasExited)
                throw new InvalidOperationException($"The server ended with code {_process.ExitCode}:\n{Output}");

            try
            {
                using var answer = await client.GetAsync("/health/ready", cancellationToken);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50, cancellationToken);
        }

        throw new TimeoutException($"The server was not ready within {_settings.StartLimit}:\n{Output}");
    }

    private void Keep(string? line)
    {
        if (line is not null)
            _output.Enqueue(line);
    }
}
