using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register.Acts;
using Ocop.Catalog.Register.Matching;

namespace Ocop.Catalog.Register.Writing;

/// <summary>Takes back what a source has written since it was last taken back.</summary>
internal sealed class RegisterUndo(CatalogDbContext db, RegisterSource source)
{
    private const int Chunk = 500;
    private const int MostNamed = 50; // of what is in the way

    public async Task<IReadOnlyList<Dependent>> DependentsAsync(CancellationToken cancellationToken) =>
        await DependentsAsync(await TouchedAsync(cancellationToken), cancellationToken);

    public async Task<UndoResult> UndoAsync(RegisterJournal journal, CancellationToken cancellationToken)
    {
        var touched = await TouchedAsync(cancellationToken);
        if (touched.IsEmpty)
            return new UndoResult.NothingToUndo();
        if (await DependentsAsync(touched, cancellationToken) is { Count: > 0 } dependents)
            return new UndoResult.InTheWay(dependents);

        var supersession = new Supersession(db, journal);
        var (removed, restored) = (0, 0);
        foreach (var chunk in touched.Certificates.Chunk(Chunk))
        {
            removed += await RemoveAsync([.. chunk.Where(row => row.IsCreated).Select(row => row.Id)], journal, supersession, cancellationToken);
            restored += await RestoreAsync([.. chunk.Where(row => !row.IsCreated)], journal, supersession, cancellationToken);
        }

        await supersession.SettleAsync(cancellationToken);
        await RemoveDraftsAsync(touched, journal, cancellationToken);
        await db.MatchItems.Where(item => item.Source == source.Name && item.Decision == MatchDecision.Open).ExecuteDeleteAsync(cancellationToken);
        return new UndoResult.Undone(removed, restored);
    }

    private async Task<Touched> TouchedAsync(CancellationToken cancellationToken)
    {
        var undone = await db.RegisterEvents
            .Where(row => row.Source == source.Name && (row.Kind == RegisterEventKind.Removed || row.Kind == RegisterEventKind.Restored))
            .MaxAsync(row => (long?)row.Seq, cancellationToken) ?? 0;
        var rows = await db.RegisterEvents.AsNoTracking()
            .Where(row => row.Source == source.Name && row.Seq > undone && row.Kind != RegisterEventKind.Superseded)
            .OrderBy(row => row.Seq)
            .Select(row => new { row.Seq, row.Kind, row.CertificateId, row.ProductId, row.ProducerId }).ToListAsync(cancellationToken);
        return new Touched(
            [
                .. rows.Where(row => row.CertificateId is not null).GroupBy(row => row.CertificateId!.Value)
                    .Select(group => new TouchedCertificate(group.Key, group.First().Seq, group.First().Kind == RegisterEventKind.Created)),
            ],
            [.. rows.Where(row => row.Kind == RegisterEventKind.ProductCreated).Select(row => row.ProductId!.Value)],
            [.. rows.Where(row => row.Kind == RegisterEventKind.ProducerCreated).Select(row => row.ProducerId!.Value)]);
    }

    private async Task<IReadOnlyList<Dependent>> DependentsAsync(Touched touched, CancellationToken cancellationToken)
    {
        var found = new List<Dependent>();
        foreach (var chunk in touched.Certificates.Chunk(Chunk))
        {
            if (found.Count < MostNamed)
                await AddLaterActsAsync(chunk, found, cancellationToken);
        }

        foreach (var chunk in touched.Products.Chunk(Chunk))
        {
            if (found.Count < MostNamed)
                await AddUsesAsync(chunk, touched, found, cancellationToken);
        }

        return [.. found.Take(MostNamed)];
    }

    private async Task AddLaterActsAsync(TouchedCertificate[] chunk, List<Dependent> found, CancellationToken cancellationToken)
    {
        var first = chunk.ToDictionary(row => row.Id, row => row.FirstSeq);
        var nullable = first.Keys.Select(id => (CertificateId?)id).ToList();
        var later = await db.RegisterEvents.AsNoTracking()
            .Where(row => nullable.Contains(row.CertificateId) && row.Source != source.Name && row.Kind != RegisterEventKind.Superseded)
            .Select(row => new { row.Seq, row.CertificateId, row.Kind, row.ActorName, row.At, row.Source }).ToListAsync(cancellationToken);
        var ids = first.Keys.ToList();
        var claims = await db.SourceClaims.AsNoTracking()
            .Where(claim => ids.Contains(claim.CertificateId) && claim.Source != source.Name && claim.Source != RegisterSource.Hand.Name && !claim.IsRemoved)
            .Select(claim => new { claim.CertificateId, claim.Source }).ToListAsync(cancellationToken);
        var codes = await db.Certificates.AsNoTracking().Where(row => ids.Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Code, cancellationToken);
        found.AddRange(later.Where(row => row.Seq > first[row.CertificateId!.Value]).DistinctBy(row => row.CertificateId).Select(row => new Dependent(
            row.CertificateId, codes.GetValueOrDefault(row.CertificateId!.Value, ""), new LocalText(
                $"Sau đó {row.ActorName} ({row.Source}) đã ghi “{row.Kind}” ngày {VietnamCalendar.DayOf(row.At):d/M/yyyy}",
                $"{row.ActorName} ({row.Source}) has written “{row.Kind}” since, on {VietnamCalendar.DayOf(row.At):yyyy-MM-dd}"))));
        found.AddRange(claims.Where(claim => !later.Any(row => row.CertificateId == claim.CertificateId)).DistinctBy(claim => claim.CertificateId)
            .Where(claim => chunk.First(row => row.Id == claim.CertificateId).IsCreated).Select(claim => new Dependent(
                claim.CertificateId, codes.GetValueOrDefault(claim.CertificateId, ""), new LocalText(
                    $"Nguồn {claim.Source} cũng ghi nhận giấy này", $"{claim.Source} states this certificate too"))));
    }

    private async Task AddUsesAsync(ProductId[] chunk, Touched touched, List<Dependent> found, CancellationToken cancellationToken)
    {
        var own = touched.Certificates.Select(row => row.Id).ToHashSet();
        var others = (await db.Certificates.AsNoTracking().Where(row => chunk.Contains(row.ProductId))
            .Select(row => new { row.Id, row.ProductId, row.Code }).ToListAsync(cancellationToken)).Where(row => !own.Contains(row.Id)).ToList();
        found.AddRange(others.Select(row => new Dependent(row.Id, row.Code, new LocalText(
            "Giấy khác của sản phẩm do nguồn này lập", "Another certificate of a product this source has made"))));
        var products = await db.Products.AsNoTracking().Where(row => chunk.Contains(row.Id))
            .Select(row => new { row.Id, row.Name.Vi, IsPublic = row.Publication != null }).ToListAsync(cancellationToken);
        found.AddRange(products.Where(row => row.IsPublic).Select(row => new Dependent(null, row.Vi, new LocalText(
            "Sản phẩm đã được đưa lên trang", "The product has been published"))));
    }

    private async Task<int> RemoveAsync(
        List<CertificateId> ids, RegisterJournal journal, Supersession supersession, CancellationToken cancellationToken)
    {
        var rows = await db.Certificates.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            supersession.Touch(row.ProductId, row.ValidFrom);
            await journal.RemoveAsync(row, cancellationToken);
        }

        foreach (var key in rows.Select(row => row.ChangeKey).Distinct())
            db.Append(key, journal.At);
        await journal.FlushAsync(cancellationToken);
        await db.Certificates.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        await db.SourceClaims.Where(claim => ids.Contains(claim.CertificateId)).ExecuteDeleteAsync(cancellationToken);
        return rows.Count;
    }

    private async Task<int> RestoreAsync(
        TouchedCertificate[] touched, RegisterJournal journal, Supersession supersession, CancellationToken cancellationToken)
    {
        var (ids, seqs) = (touched.Select(row => row.Id).ToList(), touched.Select(row => row.FirstSeq).ToList());
        var before = await db.RegisterEvents.AsNoTracking().Where(row => seqs.Contains(row.Seq))
            .ToDictionaryAsync(row => row.CertificateId!.Value, row => FactsJson.Read<CertificateFacts>(row.Before!), cancellationToken);
        var rows = await db.Certificates.AsNoTracking().Where(row => ids.Contains(row.Id)).ToListAsync(cancellationToken);
        foreach (var row in rows)
        {
            // Whether a newer decision has its place is derived again below.
            var facts = before[row.Id] with { SupersededOn = row.SupersededOn };
            supersession.Touch(row.ProductId, row.ValidFrom);
            await journal.ChangeAsync(row, facts, RegisterEventKind.Restored, cancellationToken);
        }

        await journal.FlushAsync(cancellationToken);
        return rows.Count;
    }

    private async Task RemoveDraftsAsync(Touched touched, RegisterJournal journal, CancellationToken cancellationToken)
    {
        foreach (var chunk in touched.Products.Chunk(Chunk))
        {
            var rows = await db.Products.AsNoTracking().Where(row => chunk.Contains(row.Id)).ToListAsync(cancellationToken);
            foreach (var row in rows)
                await journal.AddAsync(journal.OfProduct(RegisterEventKind.ProductRemoved, row.Id, ProductFacts.Of(row), null), cancellationToken);
            await journal.FlushAsync(cancellationToken);
            await db.Products.Where(row => chunk.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        }

        foreach (var chunk in touched.Producers.Chunk(Chunk))
        {
            // A holder that somebody has found another product for, or given a page, stays.
            var rows = await db.Producers.AsNoTracking()
                .Where(row => chunk.Contains(row.Id) && row.Publication == null && !db.Products.Any(product => product.ProducerId == row.Id))
                .ToListAsync(cancellationToken);
            foreach (var row in rows)
                await journal.AddAsync(journal.OfProducer(RegisterEventKind.ProducerRemoved, row.Id, ProducerFacts.Of(row), null), cancellationToken);
            await journal.FlushAsync(cancellationToken);
            var ids = rows.Select(row => row.Id).ToList();
            await db.Producers.Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(cancellationToken);
        }
    }

    private sealed record TouchedCertificate(CertificateId Id, long FirstSeq, bool IsCreated);

    private sealed record Touched(
        IReadOnlyList<TouchedCertificate> Certificates, IReadOnlyList<ProductId> Products, IReadOnlyList<ProducerId> Producers)
    {
        public bool IsEmpty => Certificates.Count + Products.Count + Producers.Count == 0;
    }
}
