using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Jobs;

namespace Ocop.Catalog.Misuse;

/// <summary>Erases how to reach the people who reported, twelve months after their cases were closed. Runs once a day over all nodes.</summary>
public sealed class EraseContacts(CatalogDbContext db, TimeProvider clock)
{
    /// <summary>Its name among the <see cref="JobMark"/>s.</summary>
    public const string Job = "misuse-contacts";

    /// <returns>How many cases lost their contact data.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (now, today, actor) = (clock.GetUtcNow(), VietnamCalendar.Today(clock), Actor.System(Job));
        await using var write = await db.BeginWriteAsync(cancellationToken);
        if (!await ClaimAsync(today, cancellationToken))
            return 0;
        var limit = now.AddMonths(-MisuseCase.MonthsContactIsKept);
        var due = await db.MisuseCases.AsTracking()
            .Where(row => row.State == MisuseState.Closed && row.ClosedAt <= limit
                && (row.ContactName != null || row.ContactPhone != null || row.ContactEmail != null))
            .ToListAsync(cancellationToken);
        foreach (var row in due)
        {
            row.EraseContact(actor, now);
            db.Audit(actor, now, "misuse.contact-erased", new AuditSubject("misuse", row.Id.ToString(), row.Number));
        }

        await db.SaveChangesAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
        return due.Count;
    }

    // The row of the mark is the lock between nodes: only one of them changes it
    private async Task<bool> ClaimAsync(DateOnly today, CancellationToken cancellationToken)
    {
        if (await db.JobMarks.Where(row => row.Name == Job && row.Day < today)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.Day, today), cancellationToken) > 0)
            return true;
        if (await db.JobMarks.AnyAsync(row => row.Name == Job, cancellationToken))
            return false;
        db.Add(new JobMark { Name = Job, Day = today });
        await db.SaveChangesAsync(cancellationToken);
        return true;
    }
}
