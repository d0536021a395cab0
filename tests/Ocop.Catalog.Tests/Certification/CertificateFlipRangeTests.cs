using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;
using Ocop.Testing;

namespace Ocop.Catalog.Tests.Certification;

public sealed class CertificateFlipRangeTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);

    [Fact]
    public async Task Every_certificate_whose_status_changes_is_found_and_no_other()
    {
        var around = Gen.Choose(-4, 8).Select(offset => Day.AddDays(offset));
        var certificates = Gen.Sample(
            from end in around
            from window in Gen.Elements(0, Certificate.ExpiringDays)
            from extension in Gen.Elements(0, 2, 5)
            from superseded in Gen.OneOf(Gen.Constant((DateOnly?)null), around.Select(day => (DateOnly?)day))
            from withdrawn in Gen.OneOf(Gen.Constant((DateOnly?)null), around.Select(day => (DateOnly?)day))
            from starts in Gen.Elements(-1000, -2, 0)
            select Make(end.AddDays(window), extension, superseded, withdrawn, starts), 300).ToList();
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

    private static Certificate Make(DateOnly end, int extension, DateOnly? superseded, DateOnly? withdrawn, int starts)
    {
        var id = CertificateId.New();
        return new Certificate
        {
            Id = id,
            Code = CertificateCode.For(id.ToString()),
            ProductId = ProductId.New(),
            Stars = 3,
            DecidedYear = 2023,
            ValidFrom = end.AddDays(starts),
            ValidUntil = end,
            ExtendedUntil = extension == 0 ? null : end.AddDays(extension),
            SupersededOn = superseded,
            Withdrawal = withdrawn is { } on ? new Withdrawal { On = on, Ground = WithdrawalGround.OtherFinding } : null,
        };
    }
}
