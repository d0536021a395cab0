using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Jobs;

namespace Ocop.Catalog.Certification;

/// <summary>Logs a change for each certificate whose status differs from yesterday's, though nobody wrote anything: time changes things too.</summary>
public sealed class CertificateFlip(CatalogDbContext db, TimeProvider clock)
{
    /// <summary>Its name among the <see cref="JobMark"/>s.</summary>
    public const string Job = "certificate-flip";

    /// <summary>Does the days since the last run, once over all nodes.</summary>
    /// <returns>How many products were touched; 0 when today is done already.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var today = VietnamCalendar.Today(clock);
        await using var write = await db.BeginWriteAsync(cancellationToken);
        var mark = await db.JobMarks.AsNoTracking().FirstOrDefaultAsync(row => row.Name == Job, cancellationToken);
        if (mark is null)
        {
            // Nothing was shown before the first day; everything is computed fresh from here on.
            db.Add(new JobMark { Name = Job, Day = today });
            await db.SaveChangesAsync(cancellationToken);
            await write.CommitAsync(cancellationToken);
            return 0;
        }

        var claimed = await db.JobMarks.Where(row => row.Name == Job && row.Day == mark.Day && row.Day < today)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Day, today), cancellationToken);
        if (claimed == 0)
            return 0;

        var certificates = await db.Certificates.AsNoTracking().Where(ChangesBetween(mark.Day, today)).ToListAsync(cancellationToken);
        var touched = certificates
            .Where(certificate => certificate.StatusOn(mark.Day) != certificate.StatusOn(today))
            .Select(certificate => certificate.ChangeKey)
            .Distinct()
            .ToList();
        foreach (var key in touched)
            db.Append(key, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        await write.CommitAsync(cancellationToken);
        return touched.Count;
    }

    /// <summary>The certificates with a boundary between two days: on each of them one status ends and another begins.</summary>
    private static Expression<Func<Certificate, bool>> ChangesBetween(DateOnly before, DateOnly today)
    {
        var (windowBefore, windowToday) = (before.AddDays(Certificate.ExpiringDays), today.AddDays(Certificate.ExpiringDays));
        return certificate =>
            (certificate.ValidFrom > before && certificate.ValidFrom <= today)
            || (certificate.ValidUntil > windowBefore && certificate.ValidUntil <= windowToday)
            || (certificate.ValidUntil >= before && certificate.ValidUntil < today)
            || (certificate.ExtendedUntil >= before && certificate.ExtendedUntil < today)
            || (certificate.SupersededOn > before && certificate.SupersededOn <= today)
            || (certificate.Withdrawal != null && certificate.Withdrawal.On > before && certificate.Withdrawal.On <= today);
    }
}
