using Ocop.Catalog.Audit;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Acts;

/// <param name="IsPublic">False keeps it in draft: it has no page until somebody publishes it.</param>
public sealed record CreateProducerCommand(ProducerFacts Facts, bool IsPublic, Actor Actor);

/// <summary>Enters a producer by hand.</summary>
public sealed class CreateProducer(CatalogDbContext db, PlaceDirectory directory, TimeProvider clock)
{
    public async Task<RegisterActResult> HandleAsync(CreateProducerCommand command, CancellationToken cancellationToken)
    {
        var desk = new OfficeDesk(db, directory, clock);
        var facts = command.Facts;
        RuleBreach[] breaches = [.. FactsCheck.Of(facts, await desk.PlacesAsync(cancellationToken))];
        if (breaches.Length > 0)
            return new RegisterActResult.Refused(breaches);

        await using var write = await desk.BeginAsync(cancellationToken);
        var producer = new Producer
        {
            Slug = await desk.FreeSlugAsync<Producer>(facts.Name, facts.CommuneCode, facts.ProvinceCode, cancellationToken),
            Name = facts.Name,
            ProvinceCode = facts.ProvinceCode,
            Source = RegisterSource.Hand.Name,
            Publication = command.IsPublic ? new Publication(desk.Now) : null,
        };
        facts.CopyTo(producer);
        db.Add(producer);
        var journal = desk.JournalOf(command.Actor, null);
        return await desk.FinishAsync(
            journal.OfProducer(RegisterEventKind.ProducerCreated, producer.Id, null, facts), journal, "producer.created",
            new AuditSubject("producer", producer.Id.ToString(), facts.Name), null, facts, write, cancellationToken);
    }
}
