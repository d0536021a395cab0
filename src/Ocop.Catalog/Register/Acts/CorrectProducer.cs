using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Places;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Acts;

/// <param name="Facts">All of them, as they should read.</param>
/// <param name="IsPublic">True gives it a page, false takes the page off the site; null leaves it as it is.</param>
/// <param name="Revision"><see cref="RegisterQueries"/>: the last event of the producer alone when the form was opened (0: none).</param>
public sealed record CorrectProducerCommand(
    ProducerId ProducerId, ProducerFacts Facts, bool? IsPublic, long Revision, Actor Actor, string Reason);

/// <summary>Corrects what the office keeps of a producer. What is corrected here, a later load of the source files leaves alone.</summary>
public sealed class CorrectProducer(CatalogDbContext db, PlaceDirectory directory, TimeProvider clock)
{
    public async Task<CorrectProducerResult> HandleAsync(CorrectProducerCommand command, CancellationToken cancellationToken)
    {
        var desk = new OfficeDesk(db, directory, clock);
        var facts = command.Facts;
        List<RuleBreach> breaches =
            [.. CertificateDesk.NeedsReason(command.Reason), .. FactsCheck.Of(facts, await desk.PlacesAsync(cancellationToken))];
        await using var write = await desk.BeginAsync(cancellationToken);
        var producer = await db.Producers.AsTracking().SingleOrDefaultAsync(row => row.Id == command.ProducerId, cancellationToken);
        if (producer is null)
            return new CorrectProducerResult.NotFound();
        var revision = await new RegisterQueries(db).RevisionOfAsync(command.ProducerId, cancellationToken);
        if (revision != command.Revision)
            return new CorrectProducerResult.Conflict(ProducerFacts.Of(producer), revision);
        if (breaches.Count > 0)
            return new CorrectProducerResult.Refused(breaches);

        var before = ProducerFacts.Of(producer);
        if (Slug.Of(facts.Name) != Slug.Of(before.Name))
            await desk.RenameAsync(producer, ChangeKinds.Producer, facts.Name, facts.CommuneCode, facts.ProvinceCode, cancellationToken);
        facts.CopyTo(producer);
        producer.Publication = command.IsPublic switch { null => producer.Publication, true => producer.Publication ?? new Publication(desk.Now), false => null };
        var journal = desk.JournalOf(command.Actor, command.Reason);
        var row = journal.OfProducer(RegisterEventKind.ProducerCorrected, producer.Id, before, facts);
        await desk.FinishAsync(
            row, journal, "producer.corrected", new AuditSubject("producer", producer.Id.ToString(), facts.Name), before, facts, write, cancellationToken);
        return new CorrectProducerResult.Done(row.Seq);
    }
}

/// <summary>The answers to the correction of a producer.</summary>
public abstract record CorrectProducerResult
{
    private CorrectProducerResult()
    {
    }

    /// <summary>Done and committed.</summary>
    public sealed record Done(long Revision) : CorrectProducerResult;

    public sealed record Refused(IReadOnlyList<RuleBreach> Breaches) : CorrectProducerResult;

    /// <summary>Somebody else has corrected it since the form was opened.</summary>
    public sealed record Conflict(ProducerFacts Current, long Revision) : CorrectProducerResult;

    public sealed record NotFound : CorrectProducerResult;
}
