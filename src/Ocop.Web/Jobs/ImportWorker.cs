using Ocop.Catalog;
using Ocop.Catalog.Register.Import;

namespace Ocop.Web.Jobs;

/// <summary>
/// Reads, applies and takes back imports in the background: at once when this node was asked, else within half a minute.
/// Once a day it clears what nobody has confirmed.
/// </summary>
/// <remarks>An installation that has never imported anything does not touch the database for it.</remarks>
public sealed partial class ImportWorker(
    ImportRunner runner, ImportFiles files, IServiceScopeFactory scopes, TimeProvider clock, ILogger<ImportWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly WakeSignal _wake = new();
    private DateOnly _cleared;

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

                if (VietnamCalendar.Today(clock) is var today && today != _cleared && Directory.Exists(files.Folder))
                {
                    await ClearAsync(stoppingToken);
                    _cleared = today;
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogFailed(error);
            }

            await _wake.WaitAsync(Pause, stoppingToken);
        }
    }

    private async Task ClearAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var expired = await scope.ServiceProvider.GetRequiredService<ClearImports>().RunAsync(cancellationToken);
        if (expired > 0)
            LogExpired(expired);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{ImportCount} imports were not confirmed in time; their files and rows are gone")]
    private partial void LogExpired(int importCount);

    [LoggerMessage(Level = LogLevel.Error, Message = "The imports stopped and will be tried again")]
    private partial void LogFailed(Exception error);
}
