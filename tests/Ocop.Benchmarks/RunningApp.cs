using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Ocop.Testing;

namespace Ocop.Benchmarks;

/// <summary>The shop or the reference app, running on a loopback port as it would in production.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(5);

    private readonly Process _process;

    private RunningApp(Process process, Uri address, TimeSpan startTime) => (_process, Address, StartTime) = (process, address, startTime);

    public Uri Address { get; }

    /// <summary>From the start of the process to the last byte of its first page.</summary>
    public TimeSpan StartTime { get; }

    /// <summary>Resident memory in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>Used since its start, by all its threads.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the program and waits for its first page.</summary>
    public static async Task<RunningApp> StartAsync(
        string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> configuration, string firstPage)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(program),
            RedirectStandardOutput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["Urls"] = address.GetLeftPart(UriPartial.Authority);
        start.Environment["Ocop__BaseUrl"] = address.GetLeftPart(UriPartial.Authority);
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (key, value) in configuration)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill(process);
        try
        {
            await WaitForAsync(process, new Uri(address, firstPage), clock);
            return new RunningApp(process, address, clock.Elapsed);
        }
        catch
        {
            Kill(process); // it would keep the data folder from the next one
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill(_process);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task WaitForAsync(Process process, Uri page, Stopwatch clock)
    {
        using var client = new HttpClient();
        while (clock.Elapsed < StartLimit)
        {
            if (process.HasExited)
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The program ended with code {process.ExitCode}."));

            try
            {
                using var answer = await client.GetAsync(page);
                if (answer.IsSuccessStatusCode)
                    return;
                if (answer.StatusCode != HttpStatusCode.ServiceUnavailable) // not ready yet
                    throw new InvalidOperationException($"{page} answered {(int)answer.StatusCode}.");
                await Task.Delay(100);
            }
            catch (HttpRequestException exception) when (exception.InnerException is SocketException)
            {
                await Task.Delay(2);
            }
        }

        throw new TimeoutException($"{page} did not answer within {StartLimit}.");
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
