using Ocop.Catalog.Certification;
using Ocop.Testing;

namespace Ocop.Catalog.Tests.Certification;

public sealed class CertificateFlipRangeTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public async Task Every_certificate_whose_status_changes_is_found_and_no_other()
    {
        var certificates = CertificateSamples.Around(Day, 300);
        await using var shop = await TestShop.CreateAsync(DatabaseKind.Sqlite, Day);
        await shop.UseAsync<CatalogDbContext>(db =>
        {
            db.AddRange(certificates);
            return db.SaveChangesAsync();
        });
        await shop.UseAsync<CertificateFlip, int>(flip => flip.RunAsync(default));

        foreach (var days in new[] { 1, 1, 3 })
        {
            var before = VietnamCalendar.Today(shop.Clock);
            shop.Clock.Advance(TimeSpan.FromDays(days));
            var today = VietnamCalendar.Today(shop.Clock);

            (await shop.UseAsync<CertificateFlip, int>(flip => flip.RunAsync(default)))
                .ShouldBe(certificates.Count(row => row.StatusOn(before) != row.StatusOn(today)));
        }
    }
}
