using Ocop.Catalog.Audit;

namespace Ocop.Catalog.Misuse;

/// <param name="Outcome">Needed to close, and only then.</param>
/// <param name="Note">Needed to close and to reopen.</param>
public sealed record MoveCaseCommand(Guid CaseId, int Version, MisuseAct Act, MisuseOutcome? Outcome, string? Note, Actor Actor);

/// <summary>Takes a case one step further in <see cref="MisuseTransitions"/>.</summary>
public sealed class MoveCase(CatalogDbContext db, TimeProvider clock)
{
    public Task<CaseActResult> HandleAsync(MoveCaseCommand command, CancellationToken cancellationToken)
    {
        var note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note.Trim();
        return new CaseDesk(db, clock).ChangeAsync(
            command.CaseId, command.Version, command.Actor, ActName(command.Act), note, (row, now) =>
            {
                if (Refusal(row, command, note) is { } refusal)
                    return refusal;
                row.Move(command.Act, command.Act == MisuseAct.Close ? command.Outcome : null, command.Actor, note, now);
                return null;
            },
            cancellationToken);
    }

    private static LocalText? Refusal(MisuseCase row, MoveCaseCommand command, string? note) =>
        MisuseTransitions.Next(row.State, command.Act) is null ? new LocalText("Vụ việc đã sang bước khác", "The case has moved on")
        : note?.Length > MisuseStep.LongestNote ? new LocalText($"Ghi chú nhiều nhất {MisuseStep.LongestNote} ký tự", $"A note has at most {MisuseStep.LongestNote} characters")
        : command is { Act: MisuseAct.Close, Outcome: null } ? new LocalText("Chọn kết quả", "Choose the outcome")
        : command.Act is MisuseAct.Close or MisuseAct.Reopen && note is null ? new LocalText("Ghi lý do", "Give the reason")
        : null;

    private static string ActName(MisuseAct act) => act switch
    {
        MisuseAct.Look => "misuse.looking",
        MisuseAct.Close => "misuse.closed",
        _ => "misuse.reopened",
    };
}
