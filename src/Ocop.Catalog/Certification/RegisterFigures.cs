using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Register.Matching;

namespace Ocop.Catalog.Certification;

/// <summary>The numbers of today's page, each counted by the database.</summary>
public sealed class RegisterFigures(CatalogDbContext db, TimeProvider clock)
{
    public async Task<TodayFigures> ReadAsync(CancellationToken cancellationToken)
    {
        var today = VietnamCalendar.Today(clock);
        var rows = db.StatusesOn(today);
        var standings = await rows
            .GroupBy(row => new { row.Status, row.Stars })
            .Select(group => new StandingCount(group.Key.Status, group.Key.Stars, group.Count()))
            .ToListAsync(cancellationToken);
        return new TodayFigures
        {
            Standings = standings,
            InWindow = await rows.CountAsync(RegisterTerms.InWindow(today), cancellationToken),
            PastWindow = await rows.CountAsync(RegisterTerms.PastWindow(today), cancellationToken),
            EndsSoon = await rows.CountAsync(RegisterTerms.EndsSoon(today), cancellationToken),
            Lapsed = await rows.CountAsync(RegisterTerms.Lapsed(), cancellationToken),
            Products = await db.Products.CountAsync(cancellationToken),
            ProductsWithout = await db.Products.CountAsync(
                product => !db.Certificates.Any(certificate => certificate.ProductId == product.Id), cancellationToken),
            Communes = await db.Communes.CountAsync(cancellationToken),
            CommunesCovered = await CoveredAsync(today, cancellationToken),
            OpenMatches = await db.MatchItems.CountAsync(item => item.Decision == MatchDecision.Open, cancellationToken),
        };
    }

    private Task<int> CoveredAsync(DateOnly today, CancellationToken cancellationToken) => (
        from certificate in db.Certificates.Where(InForce.On(today))
        join product in db.Products on certificate.ProductId equals product.Id
        where product.CommuneCode != null
        select product.CommuneCode).Distinct().CountAsync(cancellationToken);
}

/// <summary>How many certificates stand in a status with a rank.</summary>
public sealed record StandingCount(CertificateStatus Status, int Stars, int Count);

/// <summary>How the register stands today.</summary>
public sealed record TodayFigures
{
    public required IReadOnlyList<StandingCount> Standings { get; init; }

    /// <summary>May hand in the file for the re-evaluation now.</summary>
    public required int InWindow { get; init; }

    /// <summary>Too late for the file, still in force.</summary>
    public required int PastWindow { get; init; }

    public required int EndsSoon { get; init; }

    /// <summary>Over, without a new decision.</summary>
    public required int Lapsed { get; init; }

    public required int Products { get; init; }

    /// <summary>Products that never had a certificate.</summary>
    public required int ProductsWithout { get; init; }

    public required int Communes { get; init; }

    /// <summary>Communes something with a certificate in force comes from.</summary>
    public required int CommunesCovered { get; init; }

    public required int OpenMatches { get; init; }

    public int Count(CertificateStatus status, int? stars = null) =>
        Standings.Where(row => row.Status == status && (stars is null || row.Stars == stars)).Sum(row => row.Count);
}
