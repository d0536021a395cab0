using Microsoft.EntityFrameworkCore;

namespace Ocop.Catalog.Register.Feed;

/// <summary>Keeps the records of a page that could not be taken, and settles those of earlier runs that could be now.</summary>
internal sealed class SetAsides(CatalogDbContext db, Guid subscription, Guid run, DateTimeOffset now)
{
    private const int MostReasons = 10;

    private readonly Dictionary<string, (IncomingRecord Record, SetAsideKind Kind, IReadOnlyList<LocalText> Reasons)> _added = new(StringComparer.Ordinal);

    public void Add(IncomingRecord record, SetAsideKind kind, IReadOnlyList<LocalText> reasons) => _added[record.Id] = (record, kind, reasons);

    public bool Holds(string id) => _added.ContainsKey(id);

    /// <param name="seen">Every record of the page.</param>
    public async Task SaveAsync(IReadOnlyCollection<string> seen, CancellationToken cancellationToken)
    {
        var rows = await db.SetAsideRecords.Where(row => row.SubscriptionId == subscription && seen.Contains(row.RemoteId))
            .ToDictionaryAsync(row => row.RemoteId, cancellationToken);
        foreach (var row in rows.Values.Where(row => row.SettledAt is null && !_added.ContainsKey(row.RemoteId)))
            row.SettledAt = now;
        foreach (var (id, (record, kind, reasons)) in _added)
        {
            if (rows.TryGetValue(id, out var row))
                Renew(row, record, kind, reasons);
            else
                db.Add(NewRow(record, kind, reasons));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private void Renew(SetAsideRecord row, IncomingRecord record, SetAsideKind kind, IReadOnlyList<LocalText> reasons)
    {
        if (record.Revision < row.Revision && row.SettledAt is null)
            return;
        row.Attempts = row.SettledAt is null ? row.Attempts + 1 : 1;
        (row.Revision, row.Kind, row.RunId, row.At, row.SettledAt) = (record.Revision, kind, run, now, null);
        (row.Record, row.Title, row.Reasons) = (record.Json, record.Title, [.. reasons.Take(MostReasons)]);
    }

    private SetAsideRecord NewRow(IncomingRecord record, SetAsideKind kind, IReadOnlyList<LocalText> reasons) => new()
    {
        SubscriptionId = subscription,
        RemoteId = record.Id,
        Revision = record.Revision,
        Kind = kind,
        RunId = run,
        Record = record.Json,
        Title = record.Title,
        Reasons = [.. reasons.Take(MostReasons)],
        At = now,
    };
}
