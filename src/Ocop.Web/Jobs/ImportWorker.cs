using Ocop.Catalog.Register.Import;

namespace Ocop.Web.Jobs;

/// <summary>Reads, applies and takes back imports in the background: at once when this node was asked, else within half a minute.</summary>
/// <remarks>An installation that has never imported anything does not touch the database for it.</remarks>
public sealed partial class ImportWorker(ImportRunner runner, ImportFiles files, ILogger<ImportWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly WakeSignal _wake = new();

    /// <summary>Something waits: do not sleep.</summary>
    public void Wake() => _wake.Wake();

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await AfterStart.DelayAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (Directory.Exists(files.Folder) && await runner.RunOnceAsync(stoppingToken))
                {
                    // More may wait behind it.
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogFailed(error);
            }

            await _wake.WaitAsync(Pause, stoppingToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The imports stopped and will be tried again")]
    private partial void LogFailed(Exception error);
}
