using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Misuse;
using Ocop.Commerce;

namespace Ocop.Web.Jobs;

/// <summary>At midnight in Vietnam: certificates that end or begin change what pages show, and contact data past their time are erased. Also runs at start, to catch up.</summary>
public sealed partial class NightlyJob(IServiceScopeFactory scopes, WorkDue due, TimeProvider clock, ILogger<NightlyJob> logger) : BackgroundService
{
    private static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await AfterStart.DelayAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await due.IsDailyAsync(CertificateFlip.Job, VietnamCalendar.Today(clock), stoppingToken))
                    await FlipAsync(stoppingToken);
                if (await due.IsDailyAsync(EraseContacts.Job, VietnamCalendar.Today(clock), stoppingToken))
                    await EraseAsync(stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogFailed(error);
            }

            // Short sleeps: a laptop that slept, or a clock that was set, must not miss the day.
            var midnight = VietnamCalendar.StartOf(VietnamCalendar.Today(clock).AddDays(1));
            var wait = midnight - clock.GetUtcNow();
            await Task.Delay(wait < LongestSleep ? wait : LongestSleep, clock, stoppingToken);
        }
    }

    private async Task FlipAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var touched = await scope.ServiceProvider.GetRequiredService<CertificateFlip>().RunAsync(cancellationToken);
        if (touched > 0)
            LogFlipped(touched);
    }

    private async Task EraseAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var erased = await scope.ServiceProvider.GetRequiredService<EraseContacts>().RunAsync(cancellationToken);
        if (erased > 0)
            LogErased(erased);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The contact data of {CaseCount} closed misuse cases were erased")]
    private partial void LogErased(int caseCount);

    [LoggerMessage(Level = LogLevel.Information, Message = "The day changed the certificates of {ProductCount} products")]
    private partial void LogFlipped(int productCount);

    [LoggerMessage(Level = LogLevel.Error, Message = "The nightly job failed and will be tried again")]
    private partial void LogFailed(Exception error);
}
