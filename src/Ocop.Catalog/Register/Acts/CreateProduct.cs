using Ocop.Catalog.Audit;
using Ocop.Catalog.Places;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Acts;

/// <param name="IsPublic">False keeps it in draft: it has no page until somebody publishes it.</param>
public sealed record CreateProductCommand(ProductFacts Facts, bool IsPublic, Actor Actor);

/// <summary>Enters a product by hand.</summary>
public sealed class CreateProduct(CatalogDbContext db, PlaceDirectory directory, TimeProvider clock)
{
    public async Task<RegisterActResult> HandleAsync(CreateProductCommand command, CancellationToken cancellationToken)
    {
        var desk = new OfficeDesk(db, directory, clock);
        var facts = command.Facts;
        var breaches = FactsCheck.Of(facts, await desk.PlacesAsync(cancellationToken)).ToList();
        await using var write = await desk.BeginAsync(cancellationToken);
        var id = ProductId.New();
        if (await desk.TakenCodeAsync(facts.RegisterCode, id, cancellationToken) is { } taken)
            breaches.Add(taken);
        if (breaches.Count > 0)
            return new RegisterActResult.Refused(breaches);

        var product = new Product
        {
            Id = id,
            Slug = await desk.FreeSlugAsync<Product>(facts.Name.Vi, facts.CommuneCode, facts.ProvinceCode, cancellationToken),
            Name = facts.Name,
            CriteriaSet = facts.CriteriaSet,
            ProvinceCode = facts.ProvinceCode,
            Source = RegisterSource.Hand.Name,
            AddedAt = desk.Now,
            Publication = command.IsPublic ? new Publication(desk.Now) : null,
        };
        facts.CopyTo(product);
        db.Add(product);
        var journal = desk.JournalOf(command.Actor, null);
        return await desk.FinishAsync(
            journal.OfProduct(RegisterEventKind.ProductCreated, id, null, facts), journal, "product.created",
            new AuditSubject("product", id.ToString(), facts.Name.Vi), null, facts, write, cancellationToken);
    }
}
