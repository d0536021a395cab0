using Ocop.Catalog.Audit;

namespace Ocop.Catalog.Misuse;

public sealed record NoteCaseCommand(Guid CaseId, int Version, string? Note, Actor Actor);

/// <summary>Adds what an officer found out.</summary>
public sealed class NoteCase(CatalogDbContext db, TimeProvider clock)
{
    public Task<CaseActResult> HandleAsync(NoteCaseCommand command, CancellationToken cancellationToken)
    {
        var note = (command.Note ?? "").Trim();
        return new CaseDesk(db, clock).ChangeAsync(
            command.CaseId, command.Version, command.Actor, "misuse.noted", note, (row, now) =>
            {
                if (note.Length is 0 or > MisuseStep.LongestNote)
                    return new LocalText($"Ghi chú từ 1 đến {MisuseStep.LongestNote} ký tự", $"A note has 1 to {MisuseStep.LongestNote} characters");
                row.Note(note, command.Actor, now);
                return null;
            },
            cancellationToken);
    }
}
