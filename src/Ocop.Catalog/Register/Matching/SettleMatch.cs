using Ocop.Catalog.Audit;
using Ocop.Catalog.Products;

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
    public sealed record Draft : MatchAnswer;

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
public sealed class SettleMatch
{
    public Task<SettleMatchResult> HandleAsync(SettleMatchCommand command, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
