using Microsoft.EntityFrameworkCore;

namespace Ocop.Catalog.Loading;

/// <summary>The hashes of the records as they were loaded last, tracked by the context.</summary>
internal sealed class LoadedHashes
{
    private readonly CatalogDbContext _db;
    private readonly Dictionary<(string Kind, string Key), LoadedRecord> _records;

    private LoadedHashes(CatalogDbContext db, List<LoadedRecord> records) =>
        (_db, _records) = (db, records.ToDictionary(record => (record.Kind, record.Key)));

    public static async Task<LoadedHashes> ReadAsync(CatalogDbContext db, CancellationToken cancellationToken) =>
        new(db, await db.LoadedRecords.AsTracking().ToListAsync(cancellationToken));

    public bool IsNew(string kind, string key) => !_records.ContainsKey((kind, key));

    public bool Holds(string kind, string key, string hash) => _records.TryGetValue((kind, key), out var record) && record.Hash == hash;

    public IReadOnlyList<string> KeysOf(string kind) => [.. _records.Keys.Where(key => key.Kind == kind).Select(key => key.Key)];

    public void Set(string kind, string key, string hash)
    {
        if (_records.TryGetValue((kind, key), out var record))
        {
            record.Hash = hash;
            return;
        }

        record = new LoadedRecord { Kind = kind, Key = key, Hash = hash };
        _records[(kind, key)] = record;
        _db.Add(record);
    }

    public void Forget(string kind, string key)
    {
        if (_records.Remove((kind, key), out var record))
            _db.Remove(record);
    }
}
