using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register.Writing;

namespace Ocop.Catalog.Register.Matching;

/// <summary>What a person decides on an item of the queue.</summary>
public abstract record MatchAnswer
{
    private MatchAnswer()
    {
    }

    /// <summary>It is this product.</summary>
    public sealed record Link(ProductId ProductId) : MatchAnswer;

    /// <summary>It is none of ours: make a product in draft.</summary>
    /// <param name="CriteriaSet">1 to 26; null takes what the record says.</param>
    public sealed record Draft(int? CriteriaSet = null) : MatchAnswer;

    /// <summary>It is not to be entered, now or later.</summary>
    public sealed record Dismiss(string Reason) : MatchAnswer;

    /// <summary>Of a conflict: the source is right.</summary>
    public sealed record Take(string? Reason) : MatchAnswer;

    /// <summary>Of a conflict: what stands here is right.</summary>
    public sealed record Keep(string? Reason) : MatchAnswer;
}

public sealed record SettleMatchCommand(Guid ItemId, MatchAnswer Answer, Actor Actor);

/// <summary>The answers to a decision on the queue.</summary>
public abstract record SettleMatchResult
{
    private SettleMatchResult()
    {
    }

    /// <summary>Decided, and the waiting records of the same question applied.</summary>
    public sealed record Settled(int Items, RegisterApplied Applied) : SettleMatchResult;

    /// <summary>Somebody has decided it already.</summary>
    public sealed record AlreadySettled(MatchItem Item) : SettleMatchResult;

    /// <summary>The answer does not fit the question, or the law forbids the record.</summary>
    public sealed record Refused(IReadOnlyList<LocalText> Reasons) : SettleMatchResult;

    public sealed record NotFound : SettleMatchResult;
}

/// <summary>Answers a question of the match queue, remembers the answer, and applies what was waiting for it.</summary>
public sealed class SettleMatch(CatalogDbContext db, RegisterPlanner planner, RegisterWriter writer, TimeProvider clock)
{
    public async Task<SettleMatchResult> HandleAsync(SettleMatchCommand command, CancellationToken cancellationToken)
    {
        await using var write = await db.BeginWriteAsync(cancellationToken);
        await writer.LockAsync(cancellationToken);
        var result = await AnswerAsync(command, cancellationToken);
        if (result is SettleMatchResult.Settled)
            await write.CommitAsync(cancellationToken);
        return result;
    }

    /// <summary>As <see cref="HandleAsync"/>, inside a write transaction that the caller has opened, locked and will commit.</summary>
    internal async Task<SettleMatchResult> AnswerAsync(SettleMatchCommand command, CancellationToken cancellationToken)
    {
        var item = await db.MatchItems.AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.ItemId, cancellationToken);
        if (item is null)
            return new SettleMatchResult.NotFound();
        if (item.Decision != MatchDecision.Open)
            return new SettleMatchResult.AlreadySettled(item);
        return (item.Kind, command.Answer) switch
        {
            (MatchItemKind.Product, MatchAnswer.Link link) => await LinkAsync(item, link.ProductId, MatchDecision.Linked, command.Actor, cancellationToken),
            (MatchItemKind.Product, MatchAnswer.Draft draft) => await DraftAsync(item, draft, command.Actor, cancellationToken),
            (_, MatchAnswer.Dismiss { Reason.Length: 0 }) => Refused("Hãy ghi lý do", "Give a reason"),
            (MatchItemKind.Product, MatchAnswer.Dismiss dismiss) =>
                await DecideAsync(item, MatchDecision.Dismissed, null, command.Actor, dismiss.Reason, RegisterApplied.Nothing, cancellationToken),
            (MatchItemKind.Conflict, MatchAnswer.Take take) => await TakeAsync(item, take, command.Actor, cancellationToken),
            (MatchItemKind.Conflict, MatchAnswer.Keep keep) => await KeepAsync(item, keep, command.Actor, cancellationToken),
            _ => Refused("Câu trả lời không hợp với câu hỏi này", "The answer does not fit this question"),
        };
    }

    private async Task<SettleMatchResult> LinkAsync(
        MatchItem item, ProductId product, MatchDecision decision, Actor actor, CancellationToken cancellationToken)
    {
        if (!await db.Products.AnyAsync(row => row.Id == product, cancellationToken))
            return Refused("Sản phẩm không còn nữa", "The product is no longer there");
        var waiting = await WaitingAsync(item, cancellationToken);
        // The answer is written first: the plan finds it as it will find it in later runs.
        await DecideAsync(item, decision, product, actor, null, RegisterApplied.Nothing, cancellationToken);
        var sum = RegisterApplied.Nothing;
        foreach (var group in waiting.GroupBy(row => row.Source))
        {
            var plan = await planner.PlanAsync(
                [.. group.Select(row => row.Record)], new RegisterSource(group.Key), PlanOptions.Default, null, cancellationToken);
            if (plan.Records.FirstOrDefault(record => record.Outcome == PlannedOutcome.Error) is { } refused)
                return new SettleMatchResult.Refused(refused.Reasons);
            sum = Add(sum, await writer.ApplyAsync(plan, null, actor, null, cancellationToken));
        }

        return new SettleMatchResult.Settled(waiting.Count, sum);
    }

    private async Task<SettleMatchResult> DraftAsync(MatchItem item, MatchAnswer.Draft draft, Actor actor, CancellationToken cancellationToken)
    {
        var record = item.Record with { CriteriaSet = draft.CriteriaSet ?? item.Record.CriteriaSet };
        if (record.CriteriaSet is null)
            return Refused("Hãy chọn bộ tiêu chí của sản phẩm", "Choose the product's criteria set");
        var options = new PlanOptions(CreatesDrafts: true) { MakesDraftsOfLikely = true };
        var plan = await planner.PlanAsync([record], new RegisterSource(item.Source), options, null, cancellationToken);
        if (plan.Records[0] is { Outcome: PlannedOutcome.Error or PlannedOutcome.Unmatched } refused)
            return new SettleMatchResult.Refused(refused.Reasons);
        var applied = await writer.ApplyAsync(plan, null, actor, null, cancellationToken);
        return await LinkAsync(item, plan.Records[0].ProductId!.Value, MatchDecision.Drafted, actor, cancellationToken) is SettleMatchResult.Settled settled
            ? settled with { Applied = Add(settled.Applied, applied) }
            : throw new InvalidOperationException($"The draft made for match item {item.Id} cannot be linked.");
    }

    private async Task<SettleMatchResult> TakeAsync(MatchItem item, MatchAnswer.Take take, Actor actor, CancellationToken cancellationToken)
    {
        var certificate = await db.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == item.CertificateId, cancellationToken);
        if (certificate is null)
            return Refused("Giấy chứng nhận không còn nữa", "The certificate is no longer there");
        var source = new RegisterSource(item.Source);
        var journal = new RegisterJournal(db, actor, source, take.Reason, clock.GetUtcNow());
        var supersession = new Supersession(db, journal);
        var applied = RegisterApplied.Nothing with { Changed = 1 };
        supersession.Touch(certificate.ProductId, certificate.ValidFrom);
        if (item.Record.IsRemoved)
        {
            applied = RegisterApplied.Nothing with { Removed = 1 };
            await journal.RemoveAsync(certificate, cancellationToken);
            await db.Certificates.Where(row => row.Id == certificate.Id).ExecuteDeleteAsync(cancellationToken);
            db.Append(certificate.ChangeKey, journal.At);
        }
        else
        {
            var (before, theirs) = (CertificateFacts.Of(certificate), CertificateFacts.Of(item.Record));
            var fields = FactsField.All.Where(field => item.Differences.Any(difference => difference.Field == field.Name)).ToList();
            var after = fields.Aggregate(before, (facts, field) => field.Take(facts, theirs));
            if (RecognitionRules.Check(after).Except(RecognitionRules.Check(before)).ToList() is { Count: > 0 } breaches)
                return new SettleMatchResult.Refused([.. breaches.Select(breach => breach.Message)]);
            await journal.ChangeAsync(certificate, after, RegisterEventKind.Corrected, cancellationToken);
            await new ClaimWriter(db).ReleaseAsync(certificate.Id, fields.Select(field => field.Name), cancellationToken);
        }

        await journal.FlushAsync(cancellationToken);
        await supersession.SettleAsync(cancellationToken);
        return await DecideAsync(item, MatchDecision.Taken, item.ProductId, actor, take.Reason, applied, cancellationToken);
    }

    private async Task<SettleMatchResult> KeepAsync(MatchItem item, MatchAnswer.Keep keep, Actor actor, CancellationToken cancellationToken)
    {
        var fields = item.Differences.Select(difference => difference.Field).Where(field => FactsField.All.Any(known => known.Name == field));
        await new ClaimWriter(db).HoldAsync(item.CertificateId!.Value, fields, cancellationToken);
        return await DecideAsync(item, MatchDecision.Kept, item.ProductId, actor, keep.Reason, RegisterApplied.Nothing, cancellationToken);
    }

    private Task<List<MatchItem>> WaitingAsync(MatchItem item, CancellationToken cancellationToken) =>
        db.MatchItems.AsNoTracking()
            .Where(row => row.MatchKey == item.MatchKey && row.Kind == item.Kind && row.Decision == MatchDecision.Open)
            .ToListAsync(cancellationToken);

    private async Task<SettleMatchResult> DecideAsync(
        MatchItem item, MatchDecision decision, ProductId? product, Actor actor, string? reason, RegisterApplied applied,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rows = await db.MatchItems.AsTracking()
            .Where(row => row.MatchKey == item.MatchKey && row.Kind == item.Kind && row.Decision == MatchDecision.Open)
            .ToListAsync(cancellationToken);
        foreach (var row in rows)
            (row.Decision, row.ProductId, row.DecidedAt, row.DecidedBy, row.Reason) = (decision, product, now, actor.Name, reason);
        db.Audit(
            actor, now, "match.settled", new AuditSubject("match", item.Id.ToString(), item.ProductName),
            null, new { Decision = decision.ToString(), Product = product?.ToString(), Items = rows.Count }, reason);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        return new SettleMatchResult.Settled(rows.Count, applied);
    }

    private static RegisterApplied Add(RegisterApplied left, RegisterApplied right) => new(
        left.Created + right.Created, left.Changed + right.Changed, left.Removed + right.Removed, left.Products + right.Products,
        left.Producers + right.Producers, left.Queued + right.Queued, [.. left.Stale, .. right.Stale]);

    private static SettleMatchResult.Refused Refused(string vi, string en) => new([new LocalText(vi, en)]);
}
