using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;
using Ocop.Testing;

namespace Ocop.Catalog.Tests.Certification;

/// <summary>The status the database computes is the status the certificate says of itself, on every boundary day.</summary>
public sealed class RegisterRowsTests
{
    private static readonly DateOnly End = new(2026, 11, 22);

    [Theory, EveryDatabase]
    public async Task The_database_and_the_certificate_agree_on_every_boundary_day(DatabaseKind kind)
    {
        await using var shop = await TestShop.CreateAsync(kind, End);
        await SaveAsync(shop, db =>
        {
            Add(db, "con-han");
            Add(db, "gia-han", row => row.ExtendedUntil = End.AddDays(180));
            Add(db, "thay", row => row.SupersededOn = End.AddDays(-40));
            Add(db, "thu-hoi", row => row.Withdrawal = new Withdrawal { On = End.AddDays(-60), Ground = WithdrawalGround.MisuseOfMark });
            Add(db, "thu-hoi-va-thay", row =>
            {
                row.SupersededOn = End.AddDays(-80);
                row.Withdrawal = new Withdrawal { On = End.AddDays(-60), Ground = WithdrawalGround.UntrueFile };
            });
        });
        var certificates = await shop.UseAsync<CatalogDbContext, Dictionary<CertificateId, Certificate>>(
            db => db.Certificates.AsNoTracking().ToDictionaryAsync(row => row.Id));

        foreach (var day in new[] { -1097, -1096, -181, -180, -81, -80, -61, -60, -41, -40, -1, 0, 1, 180, 181 }.Select(End.AddDays))
        {
            foreach (var row in await shop.UseAsync<CatalogDbContext, List<StatusRow>>(db => db.StatusesOn(day).ToListAsync()))
                row.Status.ShouldBe(certificates[row.Id].StatusOn(day), $"{certificates[row.Id].Code} on {day:o}");
        }
    }

    [Theory, EveryDatabase]
    public async Task The_window_is_180_to_120_days_and_a_newer_certificate_ends_the_work(DatabaseKind kind)
    {
        await using var shop = await TestShop.CreateAsync(kind, End);
        await SaveAsync(shop, db =>
        {
            Add(db, "chua-co-giay-moi");
            var replaced = Add(db, "co-giay-moi").ProductId;
            db.Add(New("giay-moi", replaced, row => row.ValidUntil = End.AddYears(3), End.AddDays(1)));
        });

        Task<(int Window, int Past, int Soon, int Lapsed)> OnAsync(int days) => shop.UseAsync<CatalogDbContext, (int, int, int, int)>(async db =>
        {
            var (today, rows) = (End.AddDays(days), db.StatusesOn(End.AddDays(days)));
            return (await rows.CountAsync(RegisterTerms.InWindow(today)), await rows.CountAsync(RegisterTerms.PastWindow(today)),
                await rows.CountAsync(RegisterTerms.EndsSoon(today)), await rows.CountAsync(RegisterTerms.Lapsed()));
        });

        (await OnAsync(-181)).ShouldBe((0, 0, 0, 0));
        (await OnAsync(-180)).ShouldBe((1, 0, 0, 0));
        (await OnAsync(-120)).ShouldBe((1, 0, 0, 0));
        (await OnAsync(-119)).ShouldBe((0, 1, 0, 0));
        (await OnAsync(-30)).ShouldBe((0, 1, 1, 0));
        (await OnAsync(0)).ShouldBe((0, 1, 1, 0));
        (await OnAsync(1)).ShouldBe((0, 0, 0, 1));
    }

    private static Task<int> SaveAsync(TestShop shop, Action<CatalogDbContext> add) => shop.UseAsync<CatalogDbContext, int>(db =>
    {
        add(db);
        return db.SaveChangesAsync();
    });

    private static Certificate Add(CatalogDbContext db, string slug, Action<Certificate>? change = null)
    {
        var product = new Product
        {
            Slug = slug,
            Name = new LocalText(slug),
            CriteriaSet = 6,
            ProvinceCode = "15",
            AddedAt = DateTimeOffset.UnixEpoch,
        };
        db.Add(product);
        var certificate = New(slug, product.Id, change, End.AddMonths(-36));
        db.Add(certificate);
        return certificate;
    }

    private static Certificate New(string key, ProductId product, Action<Certificate>? change, DateOnly from)
    {
        var certificate = new Certificate
        {
            Code = CertificateCode.For(key),
            ProductId = product,
            Stars = 4,
            DecidedOn = from,
            DecidedYear = from.Year,
            ValidFrom = from,
            ValidUntil = End,
        };
        change?.Invoke(certificate);
        return certificate;
    }
}
