using System.Diagnostics.Metrics;

namespace Ocop.Commerce;

/// <summary>What the shop counts for an operator (docs/operations.md). Numbers only, nothing about a person.</summary>
/// <param name="meters">Null where no host collects metrics: then they are counted for nobody.</param>
public sealed class OcopMetrics(IMeterFactory? meters = null) : IDisposable
{
    public const string MeterName = "Ocop";

    private static readonly KeyValuePair<string, object?> Kept = new("cache", "hit");
    private static readonly KeyValuePair<string, object?> Drawn = new("cache", "miss");

    private readonly Meters _counters = new(meters?.Create(MeterName) ?? new Meter(MeterName));

    public void OrderPlaced() => _counters.Orders.Add(1);

    /// <summary>A message was given up after its last attempt.</summary>
    public void OutboxMessageDied(string kind) => _counters.DeadLetters.Add(1, new KeyValuePair<string, object?>("kind", kind));

    /// <summary>So many offers do not equal the sums of their ledger.</summary>
    public void StockDiffers(int offers) => _counters.StockAlarms.Add(offers);

    /// <summary>A page was answered from the page cache.</summary>
    public void PageKept() => _counters.Pages.Add(1, Kept);

    /// <summary>A page that can be kept had to be drawn.</summary>
    public void PageDrawn() => _counters.Pages.Add(1, Drawn);

    public void Dispose() => _counters.Meter.Dispose();

    private sealed class Meters(Meter meter)
    {
        public Meter Meter { get; } = meter;

        public Counter<long> Orders { get; } = meter.CreateCounter<long>("ocop.orders.placed", "{order}", "Orders placed");

        public Counter<long> Pages { get; } = meter.CreateCounter<long>("ocop.pages", "{page}", "Pages answered, by whether the page cache had them");

        public Counter<long> DeadLetters { get; } =
            meter.CreateCounter<long>("ocop.outbox.dead", "{message}", "Messages given up after the last attempt");

        public Counter<long> StockAlarms { get; } =
            meter.CreateCounter<long>("ocop.stock.alarms", "{offer}", "Offers whose stock differs from its ledger");
    }
}
