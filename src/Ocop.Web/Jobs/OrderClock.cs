using Ocop.Catalog;
using Ocop.Commerce.Carts;
using Ocop.Commerce.Orders;
using Ocop.Commerce.Stock;

namespace Ocop.Web.Jobs;

/// <summary>What time itself does in the shop: holds run out every minute; once a day the stock is added up and old carts are cleared.</summary>
public sealed partial class OrderClock(IServiceScopeFactory scopes, OutboxWorker outbox, TimeProvider clock, ILogger<OrderClock> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private DateOnly _lastDay;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await AfterStart.DelayAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await TickAsync(scope.ServiceProvider, stoppingToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                LogFailed(error);
            }

            await Task.Delay(Pause, stoppingToken); // real time: a moved clock must not stop it
        }
    }

    private async Task TickAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        if (await services.GetRequiredService<ExpireOrders>().HandleAsync(cancellationToken) > 0)
            outbox.Wake();
        var today = VietnamCalendar.Today(clock);
        if (today == _lastDay)
            return;
        await services.GetRequiredService<StockAudit>().RunAsync(cancellationToken);
        await services.GetRequiredService<ClearOldCarts>().HandleAsync(cancellationToken);
        _lastDay = today;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The clock of the orders failed and will be tried again")]
    private partial void LogFailed(Exception error);
}
