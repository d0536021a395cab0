using Ocop.Catalog.Audit;

namespace Ocop.Catalog.Misuse;

public sealed record AssignCaseCommand(Guid CaseId, int Version, Guid Account, Actor Actor);

/// <summary>An officer takes a case in hand.</summary>
public sealed class AssignCase(CatalogDbContext db, TimeProvider clock)
{
    public Task<CaseActResult> HandleAsync(AssignCaseCommand command, CancellationToken cancellationToken) => new CaseDesk(db, clock).ChangeAsync(
        command.CaseId, command.Version, command.Actor, "misuse.assigned", null, (row, now) =>
        {
            if (row.State == MisuseState.Closed)
                return new LocalText("Vụ việc đã xong", "The case is closed");
            row.Assign(command.Account, command.Actor, now);
            return null;
        },
        cancellationToken);
}
