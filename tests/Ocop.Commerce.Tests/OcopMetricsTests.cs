using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Ocop.Commerce.Tests;

public sealed class OcopMetricsTests
{
    [Fact]
    public void A_collector_hears_what_is_counted()
    {
        var heard = new ConcurrentQueue<(string Name, long Count, string? Tag)>();
        using var own = new OwnMeters();
        using var metrics = new OcopMetrics(own);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (ReferenceEquals(instrument.Meter, own.Last))
                    listening.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, count, tags, _) =>
            heard.Enqueue((instrument.Name, count, tags.Length > 0 ? $"{tags[0].Key}={tags[0].Value}" : null)));
        listener.Start();

        metrics.OrderPlaced();
        metrics.OutboxMessageDied("order-placed");
        metrics.StockDiffers(3);
        metrics.PageKept();
        metrics.PageDrawn();

        heard.ShouldBe(
        [
            ("ocop.orders.placed", 1, null),
            ("ocop.outbox.dead", 1, "kind=order-placed"),
            ("ocop.stock.alarms", 3, null),
            ("ocop.pages", 1, "cache=hit"),
            ("ocop.pages", 1, "cache=miss"),
        ]);
    }

    // The process has one list of meters for all tests, so this one listens to its own alone.
    private sealed class OwnMeters : IMeterFactory
    {
        public Meter? Last { get; private set; }

        public Meter Create(MeterOptions options) => Last = new Meter(options);

        public void Dispose() => Last?.Dispose();
    }
}
