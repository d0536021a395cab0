using Ocop.Catalog;
using Ocop.Catalog.Jobs;
using Ocop.Commerce;
using Ocop.Commerce.Carts;
using Ocop.Commerce.Orders;
using Ocop.Commerce.Stock;

namespace Ocop.Web.Jobs;

/// <summary>What time itself does in the shop: holds run out every minute; once a day the stock is added up and old carts are cleared.</summary>
public sealed partial class OrderClock(
    IServiceScopeFactory scopes, WorkDue due, OutboxWorker outbox, TimeProvider clock, ILogger<OrderClock> logger) : BackgroundService
{
    private const string DailyJob = "order-day";
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await AfterStart.DelayAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await due.IsExpiryAsync(stoppingToken))
                    await ExpireAsync(stoppingToken);
                if (await due.IsDailyAsync(DailyJob, VietnamCalendar.Today(clock), stoppingToken))
                    await DailyAsync(VietnamCalendar.Today(clock), stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogFailed(error);
            }

            await Task.Delay(Pause, stoppingToken); // real time: a moved clock must not stop it
        }
    }

    private async Task ExpireAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<ExpireOrders>().HandleAsync(cancellationToken) > 0)
            outbox.Wake();
    }

    // Harmless when two nodes do it at once; the mark only keeps restarts from doing it again.
    private async Task DailyAsync(DateOnly today, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        await services.GetRequiredService<StockAudit>().RunAsync(cancellationToken);
        await services.GetRequiredService<ClearOldCarts>().HandleAsync(cancellationToken);
        var db = services.GetRequiredService<CatalogDbContext>();
        if (await db.JobMarks.FindAsync([DailyJob], cancellationToken) is { } mark)
            mark.Day = today;
        else
            db.Add(new JobMark { Name = DailyJob, Day = today });
        await db.SaveChangesAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The clock of the orders failed and will be tried again")]
    private partial void LogFailed(Exception error);
}
