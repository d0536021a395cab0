using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Ocop.Catalog.Database;
using Ocop.Catalog.Loading;
using Ocop.Commerce.Offers;
using Ocop.Commerce.Shipping;
using Ocop.Commerce.Stock;

namespace Ocop.Commerce.Loading;

/// <summary>Loads the demonstration packs, stock and freight, and takes them off the shelf where no demonstration is wanted.</summary>
/// <remarks>
/// A pack is written again only when its record in the file has changed since, and its stock never: orders have moved it.
/// Freight fees follow one another as tariffs, so an order's fee stays what the buyer was told.
/// </remarks>
public sealed partial class DemoCommerceLoader(CommerceDbContext db, StockKeeper stock, TimeProvider clock, ILogger<DemoCommerceLoader> logger)
{
    /// <returns>How many packs and tariffs were written.</returns>
    /// <exception cref="SourceException">The files have faults; nothing was written.</exception>
    public async Task<int> LoadAsync(string path, CancellationToken cancellationToken)
    {
        var source = DemoSource.Read(await SourceFolder.ReadAsync(path, cancellationToken));
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (db.Database.IsPostgreSql()) // two nodes that start together load one after the other
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(7263004)", cancellationToken);
        var written = await WriteOffersAsync(source.Offers, cancellationToken) + await WriteFreightAsync(source, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        if (written > 0)
            LogLoaded(written);
        return written;
    }

    /// <summary>Ends every demonstration pack and tariff: a real shop sells nothing at a made-up price.</summary>
    public async Task WithdrawAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        foreach (var offer in await db.Offers.Where(offer => offer.IsDemo && offer.WithdrawnAt == null).ToListAsync(cancellationToken))
            offer.WithdrawnAt = clock.GetUtcNow();
        db.RemoveRange(await db.FreightTariffs.Where(tariff => tariff.IsDemo).ToListAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private async Task<int> WriteOffersAsync(IReadOnlyList<DemoOffer> records, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        // Packs that "seed" made up have no source, so no file that lacks them takes them away.
        var known = await db.Offers.Where(offer => offer.IsDemo && offer.SourceHash != null).ToDictionaryAsync(offer => offer.Sku, cancellationToken);
        var written = 0;
        foreach (var record in records)
        {
            known.Remove(record.Sku, out var offer);
            if (offer?.SourceHash == record.Hash && offer.WithdrawnAt is null)
                continue;
            written++;
            if (offer is null)
                Add(record);
            else
                Write(record, offer);
        }

        foreach (var gone in known.Values.Where(offer => offer.WithdrawnAt is null))
            gone.WithdrawnAt = now;
        return written;
    }

    private void Add(DemoOffer record)
    {
        var offer = new Offer
        {
            Id = new OfferId(SourceId.Of("offer", record.Sku)),
            Sku = record.Sku,
            ProductId = record.ProductId,
            PackName = record.PackName,
            Price = record.Price,
            ShippingWeightGrams = record.ShippingWeightGrams,
            IsDemo = true,
        };
        Write(record, offer);
        db.Add(offer);
        stock.Open(offer.Id, record.OnHand);
    }

    private static void Write(DemoOffer record, Offer offer)
    {
        offer.PackName = record.PackName;
        offer.Price = record.Price;
        offer.NetWeightGrams = record.NetWeightGrams;
        offer.UnitPricePer = record.UnitPricePer;
        offer.ShippingWeightGrams = record.ShippingWeightGrams;
        offer.MaxPerOrder = record.MaxPerOrder;
        offer.NextBatch = record.NextBatch;
        offer.Position = record.Position;
        offer.WithdrawnAt = null;
        offer.SourceHash = record.Hash;
    }

    private async Task<int> WriteFreightAsync(DemoSource source, CancellationToken cancellationToken)
    {
        var latest = await db.FreightTariffs.AsNoTracking()
            .OrderByDescending(tariff => tariff.Since).ThenByDescending(tariff => tariff.Id)
            .Select(tariff => new { tariff.IsDemo, tariff.SourceHash })
            .FirstOrDefaultAsync(cancellationToken);
        if (latest is { IsDemo: false } || latest?.SourceHash == source.FreightHash) // an office's own tariff stays the last word
            return 0;
        db.Add(new FreightTariff { Since = clock.GetUtcNow(), Table = source.Freight, IsDemo = true, SourceHash = source.FreightHash });
        return 1;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Demonstration values loaded: {Count} packs and tariffs written")]
    private partial void LogLoaded(int count);
}
