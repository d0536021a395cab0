using Ocop.Commerce;
using Ocop.Commerce.Outbox;

namespace Ocop.Web.Jobs;

/// <summary>Sends what the outbox holds: at once when this node wrote to it, else within seconds.</summary>
public sealed partial class OutboxWorker(IServiceScopeFactory scopes, WorkDue due, ILogger<OutboxWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly WakeSignal _wake = new();

    /// <summary>Something was written: do not wait.</summary>
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
                while (await due.IsMailAsync(stoppingToken) && await RunOnceAsync(stoppingToken) > 0)
                {
                    // More may have become due while these were sent.
                }
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogFailed(error);
            }

            await _wake.WaitAsync(Pause, stoppingToken); // real time: a moved clock must not stop the mail
        }
    }

    private async Task<int> RunOnceAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<OutboxDispatcher>().RunAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox stopped and will be tried again")]
    private partial void LogFailed(Exception error);
}
