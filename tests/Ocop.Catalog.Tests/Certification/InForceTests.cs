using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Database.Statements;
using Ocop.Testing;

namespace Ocop.Catalog.Tests.Certification;

/// <summary>What is in force stands three times: computed, for EF and for statements. All three must say the same.</summary>
public sealed class InForceTests
{
    private static readonly DateOnly Day = new(2026, 11, 22);
    private static readonly Statement Ask = new($"""SELECT c."Id" FROM catalog."Certificates" c WHERE {InForce.OnFirstValue}""");
    private static readonly Statement All = new($"""SELECT {CertificateRow.Columns} FROM catalog."Certificates" c""");

    [Theory, EveryDatabase]
    public async Task The_database_finds_in_force_what_is_computed_as_such_on_every_day_around(DatabaseKind kind)
    {
        var certificates = CertificateSamples.Around(Day, 200);
        await using var shop = await WithAsync(kind, certificates);

        for (var day = Day.AddDays(-8); day <= Day.AddDays(20); day = day.AddDays(1))
        {
            var expected = certificates.Where(certificate => certificate.IsInForceOn(day)).Select(certificate => certificate.Id.Value).ToList();
            var byStatement = await shop.UseAsync<Store, List<Guid>>(store => store.ListAsync(Ask, row => row.Id(), [day], default));
            var byEf = await shop.UseAsync<CatalogDbContext, List<CertificateId>>(
                db => db.Certificates.Where(InForce.On(day)).Select(certificate => certificate.Id).ToListAsync());

            byStatement.ShouldBe(expected, ignoreOrder: true, $"{day}");
            byEf.ConvertAll(id => id.Value).ShouldBe(expected, ignoreOrder: true, $"{day}");
        }
    }

    [Theory, EveryDatabase]
    public async Task A_statement_reads_every_column_of_a_certificate(DatabaseKind kind)
    {
        var certificates = CertificateSamples.Around(Day, 40);
        await using var shop = await WithAsync(kind, certificates);

        var read = await shop.UseAsync<Store, List<Certificate>>(store => store.ListAsync(All, CertificateRow.Read, [], default));

        read.OrderBy(certificate => certificate.Code).Select(Written).ShouldBe(certificates.OrderBy(certificate => certificate.Code).Select(Written));
    }

    private static string Written(Certificate certificate) => JsonSerializer.Serialize(certificate);

    private static async Task<TestShop> WithAsync(DatabaseKind kind, IEnumerable<Certificate> certificates)
    {
        var shop = await TestShop.CreateAsync(kind, Day);
        await shop.UseAsync<CatalogDbContext>(db =>
        {
            db.AddRange(certificates);
            return db.SaveChangesAsync();
        });
        return shop;
    }
}
