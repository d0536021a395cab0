using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Redirects;
using Ocop.Catalog.Register.Writing;

namespace Ocop.Catalog.Register.Acts;

/// <summary>What an officer's acts on products and producers have in common.</summary>
internal sealed class OfficeDesk(CatalogDbContext db, PlaceDirectory directory, TimeProvider clock)
{
    public ValueTask<PlacesToday> PlacesAsync(CancellationToken cancellationToken) => directory.GetAsync(cancellationToken);

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<Database.WriteTransaction> BeginAsync(CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var write = await db.BeginWriteAsync(cancellationToken);
        await db.LockRegisterAsync(cancellationToken);
        return write;
    }

    /// <summary>Another product that has this code in the register already.</summary>
    public async Task<RuleBreach?> TakenCodeAsync(string? code, ProductId self, CancellationToken cancellationToken) =>
        code is not null && await db.Products.Where(row => row.RegisterCode == code && row.Id != self).Select(row => row.Name.Vi)
            .FirstOrDefaultAsync(cancellationToken) is { } other
            ? new RuleBreach(nameof(ProductFacts.RegisterCode), "26/2026/QĐ-TTg, Phụ lục II", new LocalText(
                $"Mã này là của “{other}”", $"This code belongs to “{other}”"))
            : null;

    /// <summary>A free slug: the name, else the name with its commune or province, else with a number.</summary>
    public async Task<string> FreeSlugAsync<T>(string name, string? commune, string province, CancellationToken cancellationToken)
        where T : class, IPublicPage
    {
        var begin = Slug.Of(name);
        begin = begin.Length > Slug.MaxLength - 10 ? begin[..(Slug.MaxLength - 10)].Trim('-') : begin;
        var taken = await db.Set<T>().Where(row => row.Slug.StartsWith(begin)).Select(row => row.Slug).ToListAsync(cancellationToken);
        return new[] { begin, $"{begin}-{commune ?? province}" }
            .Concat(Enumerable.Range(2, taken.Count + 1).Select(number => $"{begin}-{number}"))
            .First(slug => !taken.Contains(slug));
    }

    /// <summary>Gives the page of a corrected name its new address; the old one leads there.</summary>
    public async Task RenameAsync<T>(T page, string kind, string name, string? commune, string province, CancellationToken cancellationToken)
        where T : class, IPublicPage
    {
        var slug = await FreeSlugAsync<T>(name, commune, province, cancellationToken);
        await db.AddRedirectAsync(kind, page.Slug, slug, page.ChangeKey.Key, cancellationToken);
        page.Slug = slug;
    }

    /// <summary>Writes event, audit and what the context tracks, and commits.</summary>
    public async Task<RegisterActResult> FinishAsync(
        RegisterEvent row, RegisterJournal journal, string act, AuditSubject subject, object? before, object after,
        Database.WriteTransaction write, CancellationToken cancellationToken)
    {
        db.Audit(journal.Actor, journal.At, act, subject, before, after, journal.Reason);
        await journal.AddAsync(row, cancellationToken);
        await journal.FlushAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
        return new RegisterActResult.Done(Guid.Parse(subject.Key), row.Seq);
    }

    public RegisterJournal JournalOf(Actor actor, string? reason) => new(db, actor, RegisterSource.Hand, reason, Now);
}
