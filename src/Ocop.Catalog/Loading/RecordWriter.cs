using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Products;
using Ocop.Catalog.Redirects;

namespace Ocop.Catalog.Loading;

/// <summary>Writes the records whose source has changed and takes those off the site that left the files.</summary>
internal sealed class RecordWriter(CatalogDbContext db, LoadedHashes loaded, DateTimeOffset now, CancellationToken cancellationToken)
{
    public int Written { get; private set; }

    public int Removed { get; private set; }

    /// <param name="idOf">The id of a key, as the table has it.</param>
    public async Task PagesAsync<T>(string kind, IReadOnlyList<SourceRecord<T>> records, Func<string, object> idOf)
        where T : class, IPublicPage
    {
        var isEmpty = !await db.Set<T>().AnyAsync(cancellationToken);
        foreach (var record in Changed(kind, records))
        {
            var isNew = loaded.IsNew(kind, record.Key);
            if (!isEmpty && await db.FindAsync<T>([idOf(record.Key)], cancellationToken) is { } stored)
                await ReplaceAsync(kind, stored, record.Row, isNew);
            else
                db.Add(record.Row);
            loaded.Set(kind, record.Key, record.Hash);
            Written++;
        }

        foreach (var key in Gone(kind, records))
        {
            // Orders and links refer to it: it leaves the site but keeps its row.
            if (await db.FindAsync<T>([idOf(key)], cancellationToken) is { } stored)
                stored.Publication = null;
            Removed++;
        }
    }

    /// <summary>Certificates keep what the register adds in the shop: score, extension, supersession, withdrawal.</summary>
    public async Task CertificatesAsync(IReadOnlyList<SourceRecord<Certificate>> records)
    {
        foreach (var record in Changed(ChangeKinds.Certificate, records))
        {
            if (await db.Certificates.FindAsync([record.Row.Id], cancellationToken) is { } stored)
                Copy(record.Row, stored);
            else
                db.Add(record.Row);
            loaded.Set(ChangeKinds.Certificate, record.Key, record.Hash);
            Written++;
        }

        foreach (var key in Gone(ChangeKinds.Certificate, records))
        {
            // Nothing refers to a certificate, and one that is not proven must not stand in the register.
            if (await db.Certificates.FindAsync([SourceId.Certificate(key)], cancellationToken) is { } stored)
                db.Remove(stored);
            Removed++;
        }
    }

    private static void Copy(Certificate from, Certificate to)
    {
        to.HolderName = from.HolderName;
        to.Stars = from.Stars;
        to.Edition = from.Edition;
        to.DecisionNumber = from.DecisionNumber;
        to.DecidedOn = from.DecidedOn;
        to.DecidedYear = from.DecidedYear;
        to.Round = from.Round;
        to.IssuedBy = from.IssuedBy;
        to.IssuerLevel = from.IssuerLevel;
        to.ValidFrom = from.ValidFrom;
        to.ValidUntil = from.ValidUntil;
        to.Evidence = from.Evidence;
        to.Source = from.Source;
    }

    private IEnumerable<SourceRecord<T>> Changed<T>(string kind, IReadOnlyList<SourceRecord<T>> records) =>
        records.Where(record => !loaded.Holds(kind, record.Key, record.Hash));

    private List<string> Gone<T>(string kind, IReadOnlyList<SourceRecord<T>> records)
    {
        var gone = loaded.KeysOf(kind).Except(records.Select(record => record.Key), StringComparer.Ordinal).ToList();
        foreach (var key in gone)
            loaded.Forget(kind, key);
        return gone;
    }

    private async Task ReplaceAsync<T>(string kind, T stored, T row, bool isBackAgain)
        where T : class, IPublicPage
    {
        db.Entry(stored).State = EntityState.Detached;
        row.Publication = isBackAgain ? new Publication(now) : stored.Publication; // what the office took off the site stays off
        db.Update(row);
        if (row is Product)
            db.Entry(row).Property(nameof(Product.AddedAt)).IsModified = false;
        if (stored.Slug != row.Slug)
            await db.AddRedirectAsync(kind, stored.Slug, row.Slug, row.ChangeKey.Key, cancellationToken);
    }
}
