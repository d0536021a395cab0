using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Places;
using Ocop.Catalog.Redirects;

namespace Ocop.Catalog.Loading;

/// <summary>Makes the tables of places equal to the files. Nobody edits places in the shop, so they are compared row by row.</summary>
internal sealed class PlaceWriter(CatalogDbContext db, TimeProvider clock)
{
    private int _written;

    /// <summary>The number of provinces, communes and communes with other old names that were written.</summary>
    public async Task<int> WriteAsync(PlaceSource source, CancellationToken cancellationToken)
    {
        var provinces = await db.Provinces.AsTracking().ToDictionaryAsync(province => province.Code, cancellationToken);
        Merge(source.Provinces, provinces, (from, to) =>
            (to.FullName, to.NameEn, to.Slug, to.MergedFrom) = (from.FullName, from.NameEn, from.Slug, from.MergedFrom));
        var communes = await db.Communes.AsTracking().ToDictionaryAsync(commune => commune.Code, cancellationToken);
        Merge(source.Communes, communes, (from, to) =>
            (to.ProvinceCode, to.Kind, to.Name, to.Slug, to.MergedFrom) = (from.ProvinceCode, from.Kind, from.Name, from.Slug, from.MergedFrom));
        await RedirectCommunesAsync(cancellationToken);
        await WriteOldUnitsAsync(source.OldUnits, cancellationToken);
        _written += db.ChangeTracker.Entries<Province>().Count(IsTouched) + db.ChangeTracker.Entries<Commune>().Count(IsTouched);
        return _written;
    }

    private static bool IsTouched(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    private void Merge<T>(Dictionary<string, T> source, Dictionary<string, T> stored, Action<T, T> copy)
        where T : class
    {
        foreach (var (code, row) in source)
        {
            if (stored.TryGetValue(code, out var known))
                copy(row, known);
            else
                db.Add(row);
        }

        foreach (var (_, row) in stored.Where(row => !source.ContainsKey(row.Key)))
            db.Remove(row);
    }

    private async Task RedirectCommunesAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.DetectChanges();
        var moved = db.ChangeTracker.Entries<Commune>()
            .Where(entry => entry.State == EntityState.Modified && entry.Property(commune => commune.Slug).IsModified)
            .Select(entry => (entry.Entity, OldSlug: entry.Property(commune => commune.Slug).OriginalValue))
            .ToList();
        foreach (var (commune, oldSlug) in moved)
            await db.AddRedirectAsync(ChangeKinds.Place, oldSlug, commune.Slug, commune.Code, cancellationToken);
    }

    private async Task WriteOldUnitsAsync(List<OldUnit> units, CancellationToken cancellationToken)
    {
        var stored = (await db.OldUnits.AsTracking().ToListAsync(cancellationToken)).ToLookup(unit => unit.CommuneCode);
        var source = units.ToLookup(unit => unit.CommuneCode);
        foreach (var commune in stored.Select(group => group.Key).Union(source.Select(group => group.Key)).Order(StringComparer.Ordinal))
        {
            if (stored[commune].Select(Content).Order(StringComparer.Ordinal).SequenceEqual(source[commune].Select(Content).Order(StringComparer.Ordinal)))
                continue;
            db.RemoveRange(stored[commune]);
            db.AddRange(source[commune]);
            db.Append(new ChangeKey(ChangeKinds.Place, commune), clock.GetUtcNow()); // an old unit is no public row of its own
            _written++;
        }
    }

    private static string Content(OldUnit unit) =>
        $"{unit.OldCommune}|{unit.OldDistrict}|{unit.OldProvince}|{unit.Until:yyyy-MM-dd}|{unit.Became}|{unit.IsPart}|{unit.Source}";
}
