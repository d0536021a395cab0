using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Places;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Acts;

/// <param name="Facts">All of them, as they should read.</param>
/// <param name="IsPublic">True gives it a page, false takes the page off the site; null leaves it as it is.</param>
/// <param name="Revision"><see cref="RegisterQueries"/>: the last event of the product alone when the form was opened (0: none).</param>
public sealed record CorrectProductCommand(
    ProductId ProductId, ProductFacts Facts, bool? IsPublic, long Revision, Actor Actor, string Reason);

/// <summary>Corrects what the office keeps of a product. What is corrected here, a later load of the source files leaves alone.</summary>
public sealed class CorrectProduct(CatalogDbContext db, PlaceDirectory directory, TimeProvider clock)
{
    public async Task<CorrectProductResult> HandleAsync(CorrectProductCommand command, CancellationToken cancellationToken)
    {
        var desk = new OfficeDesk(db, directory, clock);
        var facts = command.Facts;
        List<RuleBreach> breaches =
            [.. CertificateDesk.NeedsReason(command.Reason), .. FactsCheck.Of(facts, await desk.PlacesAsync(cancellationToken))];
        await using var write = await desk.BeginAsync(cancellationToken);
        var product = await db.Products.AsTracking().SingleOrDefaultAsync(row => row.Id == command.ProductId, cancellationToken);
        if (product is null)
            return new CorrectProductResult.NotFound();
        var revision = await new RegisterQueries(db).RevisionOfAsync(command.ProductId, cancellationToken);
        if (revision != command.Revision)
            return new CorrectProductResult.Conflict(ProductFacts.Of(product), revision);
        if (await desk.TakenCodeAsync(facts.RegisterCode, command.ProductId, cancellationToken) is { } taken)
            breaches.Add(taken);
        if (breaches.Count > 0)
            return new CorrectProductResult.Refused(breaches);

        var before = ProductFacts.Of(product);
        if (Slug.Of(facts.Name.Vi) != Slug.Of(before.Name.Vi))
            await desk.RenameAsync(product, ChangeKinds.Product, facts.Name.Vi, facts.CommuneCode, facts.ProvinceCode, cancellationToken);
        facts.CopyTo(product);
        product.Publication = command.IsPublic switch { null => product.Publication, true => product.Publication ?? new Publication(desk.Now), false => null };
        var journal = desk.JournalOf(command.Actor, command.Reason);
        var row = journal.OfProduct(RegisterEventKind.ProductCorrected, product.Id, before, facts);
        await desk.FinishAsync(
            row, journal, "product.corrected", new AuditSubject("product", product.Id.ToString(), facts.Name.Vi), before, facts, write, cancellationToken);
        return new CorrectProductResult.Done(row.Seq);
    }
}

/// <summary>The answers to the correction of a product.</summary>
public abstract record CorrectProductResult
{
    private CorrectProductResult()
    {
    }

    /// <summary>Done and committed.</summary>
    public sealed record Done(long Revision) : CorrectProductResult;

    public sealed record Refused(IReadOnlyList<RuleBreach> Breaches) : CorrectProductResult;

    /// <summary>Somebody else has corrected it since the form was opened.</summary>
    public sealed record Conflict(ProductFacts Current, long Revision) : CorrectProductResult;

    public sealed record NotFound : CorrectProductResult;
}
