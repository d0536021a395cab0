using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Redirects;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Catalog.Register.Writing;

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

    /// <summary>Certificates that a hand or a door of the register has written since are left alone.</summary>
    public async Task CertificatesAsync(IReadOnlyList<SourceRecord<Certificate>> records)
    {
        var journal = new RegisterJournal(db, Actor.System("load"), RegisterSource.Load, null, now) { KeepsTracking = true };
        var supersession = new Supersession(db, journal);
        var isEmpty = !await db.Certificates.AnyAsync(cancellationToken);
        foreach (var record in Changed(ChangeKinds.Certificate, records))
        {
            if (isEmpty)
                await CreateAsync(record.Row, journal, supersession);
            else
                await WriteAsync(record.Row, journal, supersession);
            loaded.Set(ChangeKinds.Certificate, record.Key, record.Hash);
            Written++;
        }

        foreach (var key in Gone(ChangeKinds.Certificate, records))
        {
            // Nothing refers to a certificate, and one that is not proven must not stand in the register.
            if (await db.Certificates.FindAsync([SourceId.Certificate(key)], cancellationToken) is { } stored && !await IsTouchedAsync(stored))
            {
                supersession.Touch(stored.ProductId, stored.ValidFrom);
                await journal.RemoveAsync(stored, cancellationToken);
                db.Remove(stored);
            }

            Removed++;
        }

        await journal.FlushAsync(cancellationToken);
        await supersession.SettleAsync(cancellationToken);
    }

    private async Task WriteAsync(Certificate row, RegisterJournal journal, Supersession supersession)
    {
        var facts = CertificateFacts.Of(row);
        if (await db.Certificates.AsNoTracking().SingleOrDefaultAsync(stored => stored.Id == row.Id, cancellationToken) is { } stored)
        {
            if (await IsTouchedAsync(stored))
                return;
            var goneFrom = stored.ValidFrom;
            (stored.Evidence, stored.Source) = (row.Evidence, row.Source);
            var after = facts with // what no file states
            {
                Score = stored.Score,
                ExtendedUntil = stored.ExtendedUntil,
                SupersededOn = stored.SupersededOn,
                Withdrawal = stored.Withdrawal,
            };
            await journal.ChangeAsync(stored, after, RegisterEventKind.Corrected, cancellationToken);
            supersession.Touch(row.ProductId, goneFrom);
            return;
        }

        // The register may have heard of the decision through another door already.
        var others = await db.Certificates.AsNoTracking().Where(other => other.ProductId == row.ProductId).ToListAsync(cancellationToken);
        if (!others.Exists(other => DecisionKey.IsSame(CertificateFacts.Of(other), facts)))
            await CreateAsync(row, journal, supersession);
    }

    private Task CreateAsync(Certificate row, RegisterJournal journal, Supersession supersession)
    {
        supersession.Touch(row.ProductId);
        return journal.CreateAsync(row, cancellationToken);
    }

    private Task<bool> IsTouchedAsync(Certificate certificate) =>
        db.RegisterEvents.AnyAsync(
            row => row.CertificateId == certificate.Id && row.Source != RegisterSource.Load.Name && row.Kind != RegisterEventKind.Superseded,
            cancellationToken);

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
        await KeepOfficeFactsAsync(stored, row);
        row.Publication = isBackAgain ? new Publication(now) : stored.Publication; // what the office took off the site stays off
        db.Update(row);
        if (row is Product)
            db.Entry(row).Property(nameof(Product.AddedAt)).IsModified = false;
        if (stored.Slug != row.Slug)
            await db.AddRedirectAsync(kind, stored.Slug, row.Slug, row.ChangeKey.Key, cancellationToken);
    }

    // What the office has corrected by hand stays; the story goes on being the file's.
    private async Task KeepOfficeFactsAsync(object stored, object row)
    {
        if (stored is Product product && row is Product newProduct)
        {
            newProduct.RegisterCode = product.RegisterCode;
            if (await db.RegisterEvents.AnyAsync(
                    entry => entry.ProductId == product.Id && entry.Kind == RegisterEventKind.ProductCorrected, cancellationToken))
            {
                ProductFacts.Of(product).CopyTo(newProduct);
                newProduct.Slug = product.Slug;
            }
        }
        else if (stored is Producer producer && row is Producer newProducer && await db.RegisterEvents.AnyAsync(
            entry => entry.ProducerId == producer.Id && entry.Kind == RegisterEventKind.ProducerCorrected, cancellationToken))
        {
            ProducerFacts.Of(producer).CopyTo(newProducer);
            newProducer.Slug = producer.Slug;
        }
    }
}
