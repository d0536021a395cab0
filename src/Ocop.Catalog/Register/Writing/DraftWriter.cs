using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register.Acts;
using Ocop.Catalog.Register.Matching;

namespace Ocop.Catalog.Register.Writing;

/// <summary>Makes the products and producers a plan needs: without a page until somebody publishes them.</summary>
internal sealed class DraftWriter(CatalogDbContext db, RegisterJournal journal)
{
    private readonly HashSet<ProductId> _products = [];
    private readonly HashSet<ProducerId> _producers = [];
    private readonly HashSet<string> _slugs = new(StringComparer.Ordinal);

    public int Products => _products.Count;

    public int Producers => _producers.Count;

    /// <summary>Makes those of the drafts that are not there yet, each once.</summary>
    public async Task WriteAsync(IEnumerable<DraftProduct> drafts, CancellationToken cancellationToken)
    {
        foreach (var chunk in drafts.DistinctBy(draft => draft.Id).Chunk(500))
        {
            var ids = chunk.Select(draft => draft.Id).ToList();
            var there = await db.Products.Where(product => ids.Contains(product.Id)).Select(product => product.Id).ToListAsync(cancellationToken);
            await ReadSlugsAsync(chunk, cancellationToken);
            foreach (var draft in chunk.Where(draft => !there.Contains(draft.Id)))
            {
                if (draft.NewProducer is { } maker && _producers.Add(maker.Id))
                    await AddAsync(maker, cancellationToken);
                _products.Add(draft.Id);
                await AddAsync(draft, cancellationToken);
            }

            await journal.FlushAsync(cancellationToken);
            _slugs.Clear(); // from now on the database has them
        }
    }

    // The slugs that begin as the wanted ones do: a name of the country may be taken many times.
    private async Task ReadSlugsAsync(DraftProduct[] chunk, CancellationToken cancellationToken)
    {
        var wanted = chunk.SelectMany(draft => Candidates(draft.Name, draft.CommuneCode, draft.ProvinceCode))
            .Concat(chunk.Select(draft => draft.NewProducer).OfType<DraftProducer>().SelectMany(maker => Candidates(maker.Name, maker.CommuneCode, maker.ProvinceCode)))
            .Distinct(StringComparer.Ordinal).ToList();
        foreach (var part in wanted.Chunk(500))
        {
            _slugs.UnionWith((await db.Products.Where(row => part.Contains(row.Slug)).Select(row => row.Slug).ToListAsync(cancellationToken)).Select(slug => "p/" + slug));
            _slugs.UnionWith((await db.Producers.Where(row => part.Contains(row.Slug)).Select(row => row.Slug).ToListAsync(cancellationToken)).Select(slug => "h/" + slug));
        }
    }

    private async Task AddAsync(DraftProducer draft, CancellationToken cancellationToken)
    {
        var producer = new Producer
        {
            Id = draft.Id,
            Slug = SlugFor("h/", draft.Name, draft.CommuneCode, draft.ProvinceCode, draft.Id.Value),
            Name = draft.Name,
            Kind = draft.Kind,
            CommuneCode = draft.CommuneCode,
            ProvinceCode = draft.ProvinceCode,
            Source = journal.Source.Name,
        };
        db.Add(producer);
        await journal.AddAsync(journal.OfProducer(RegisterEventKind.ProducerCreated, producer.Id, null, ProducerFacts.Of(producer)), cancellationToken);
    }

    private async Task AddAsync(DraftProduct draft, CancellationToken cancellationToken)
    {
        var product = new Product
        {
            Id = draft.Id,
            Slug = SlugFor("p/", draft.Name, draft.CommuneCode, draft.ProvinceCode, draft.Id.Value),
            Name = new LocalText(draft.Name),
            CriteriaSet = draft.CriteriaSet,
            ProducerId = draft.ProducerId,
            CommuneCode = draft.CommuneCode,
            ProvinceCode = draft.ProvinceCode,
            PlaceAtRecognition = draft.Place,
            RegisterCode = draft.Code,
            Source = journal.Source.Name,
            AddedAt = journal.At,
        };
        db.Add(product);
        await journal.AddAsync(journal.OfProduct(RegisterEventKind.ProductCreated, product.Id, null, ProductFacts.Of(product)), cancellationToken);
    }

    private string SlugFor(string prefix, string name, string? commune, string province, Guid id)
    {
        var free = Candidates(name, commune, province).FirstOrDefault(slug => slug.Length > 0 && _slugs.Add(prefix + slug));
        return free ?? $"{(Candidates(name, null, "") is [var slug, ..] ? slug[..Math.Min(slug.Length, 80)].Trim('-') : "nhap")}-{id:n}";
    }

    private static string[] Candidates(string name, string? commune, string province)
    {
        var slug = Slug.Of(name);
        slug = slug.Length > Slug.MaxLength - 10 ? slug[..(Slug.MaxLength - 10)].Trim('-') : slug;
        return slug.Length == 0 ? [] : [slug, $"{slug}-{commune ?? province}"];
    }
}
