using Microsoft.EntityFrameworkCore;

namespace Ocop.Catalog.Register.Writing;

/// <summary>Keeps a row for each decision that is named in full: issuer, number and day.</summary>
internal static class DecisionWriter
{
    /// <summary>Adds those that are missing and saves them.</summary>
    public static async Task WriteAsync(CatalogDbContext db, IEnumerable<CertificateFacts> facts, CancellationToken cancellationToken)
    {
        var named = facts.Where(IsNamed).DistinctBy(KeyOf).ToList();
        foreach (var chunk in named.Chunk(500))
        {
            var numbers = chunk.Select(row => row.DecisionNumber!).Distinct(StringComparer.Ordinal).ToList();
            var there = (await db.Decisions.AsNoTracking().Where(row => numbers.Contains(row.Number))
                    .Select(row => new { row.IssuedBy, row.Number, row.DecidedOn }).ToListAsync(cancellationToken))
                .Select(row => (row.IssuedBy, row.Number, row.DecidedOn)).ToHashSet();
            db.AddRange(chunk.Where(row => !there.Contains(KeyOf(row))).Select(Make));
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>The decision of a certificate, tracked; null when it is not named in full.</summary>
    public static async Task<Decision?> FindAsync(CatalogDbContext db, CertificateFacts facts, CancellationToken cancellationToken)
    {
        if (!IsNamed(facts))
            return null;
        await WriteAsync(db, [facts], cancellationToken);
        var (issuedBy, number, day) = KeyOf(facts);
        return await db.Decisions.AsTracking()
            .SingleAsync(row => row.IssuedBy == issuedBy && row.Number == number && row.DecidedOn == day, cancellationToken);
    }

    private static bool IsNamed(CertificateFacts facts) =>
        facts is { DecisionNumber.Length: > 0, IssuedBy.Length: > 0, DecidedOn: not null };

    private static (string IssuedBy, string Number, DateOnly Day) KeyOf(CertificateFacts facts) =>
        (facts.IssuedBy!, facts.DecisionNumber!, facts.DecidedOn!.Value);

    private static Decision Make(CertificateFacts facts) => new()
    {
        IssuedBy = facts.IssuedBy!,
        Number = facts.DecisionNumber!,
        DecidedOn = facts.DecidedOn!.Value,
        Level = facts.IssuerLevel,
    };
}
