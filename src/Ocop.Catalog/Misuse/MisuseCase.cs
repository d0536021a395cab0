using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Misuse;

/// <summary>What somebody told the office about a misuse of the mark, and what became of it.</summary>
public sealed class MisuseCase
{
    /// <summary>Contact data are erased this long after the case was closed.</summary>
    public const int MonthsContactIsKept = 12;

    private readonly List<MisuseStep> _steps = [];

    private MisuseCase()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>What the person who reported gets: <see cref="CaseNumber"/>.</summary>
    public string Number { get; private init; } = CaseNumber.New();

    /// <summary>Names the form that was sent, so that a form sent twice is one case.</summary>
    public Guid FormKey { get; private init; }

    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>What was told. Never corrected by the office: its own words go into notes.</summary>
    public MisuseFacts Facts { get; private init; } = null!;

    /// <summary>The product meant, when the report began on its page.</summary>
    public ProductId? ProductId { get; private init; }

    /// <summary>The certificate of the code told, when the register knows it.</summary>
    public CertificateId? CertificateId { get; private init; }

    /// <summary>How to reach the person who reported; each part is null when not given or erased.</summary>
    public string? ContactName { get; private set; }

    public string? ContactPhone { get; private set; }

    public string? ContactEmail { get; private set; }

    public DateTimeOffset? ContactErasedAt { get; private set; }

    public MisuseState State { get; private set; }

    /// <summary>Null until it is closed.</summary>
    public MisuseOutcome? Outcome { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The officer who has it in hand.</summary>
    public Guid? AssignedTo { get; private set; }

    public string? AssignedName { get; private set; }

    /// <summary>Guards against two officers who act on what they saw a minute ago.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<MisuseStep> Steps => _steps;

    public bool HasContact => ContactName is not null || ContactPhone is not null || ContactEmail is not null;

    public static MisuseCase Open(MisuseReport report, ProductId? product, CertificateId? certificate, Guid formKey, DateTimeOffset at)
    {
        var opened = new MisuseCase
        {
            FormKey = formKey,
            ReceivedAt = at,
            Facts = report.Facts,
            ProductId = product,
            CertificateId = certificate,
            ContactName = report.ContactName,
            ContactPhone = report.ContactPhone,
            ContactEmail = report.ContactEmail,
        };
        opened._steps.Add(MisuseStep.Received(at));
        return opened;
    }

    /// <exception cref="InvalidOperationException"><see cref="MisuseTransitions"/> has no such step from here, or a closing without an outcome.</exception>
    public void Move(MisuseAct act, MisuseOutcome? outcome, Actor actor, string? note, DateTimeOffset at)
    {
        var next = MisuseTransitions.Next(State, act)
            ?? throw new InvalidOperationException($"Misuse case {Id} is {State} and cannot {act}.");
        if (next == MisuseState.Closed != outcome is not null)
            throw new InvalidOperationException($"Misuse case {Id}: {act} with outcome {outcome?.ToString() ?? "none"}.");
        (State, Outcome, ClosedAt) = (next, outcome, next == MisuseState.Closed ? at : null);
        Add(MisuseStep.By(actor, at, Kind(act), note, outcome));
    }

    public void Assign(Guid account, Actor actor, DateTimeOffset at)
    {
        (AssignedTo, AssignedName) = (account, actor.Name);
        Add(MisuseStep.By(actor, at, MisuseStepKind.Assigned));
    }

    public void Note(string note, Actor actor, DateTimeOffset at) => Add(MisuseStep.By(actor, at, MisuseStepKind.Noted, note));

    public void EraseContact(Actor actor, DateTimeOffset at)
    {
        (ContactName, ContactPhone, ContactEmail, ContactErasedAt) = (null, null, null, at);
        Add(MisuseStep.By(actor, at, MisuseStepKind.ContactErased));
    }

    private static MisuseStepKind Kind(MisuseAct act) => act switch
    {
        MisuseAct.Look => MisuseStepKind.Looking,
        MisuseAct.Close => MisuseStepKind.Closed,
        _ => MisuseStepKind.Reopened,
    };

    private void Add(MisuseStep step)
    {
        _steps.Add(step);
        Version++;
    }
}
