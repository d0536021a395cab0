using System.Net;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Matching;
using Ocop.Testing;
using Ocop.Web.Accounts;
using Ocop.Web.Tests.Accounts;
using Ocop.Web.Tests.Commerce;

namespace Ocop.Web.Tests.Office;

/// <summary>A question of the queue in which two sides differ, and two officers who answer it.</summary>
public sealed class MatchPageTests(ShopSites sites)
{
    [Theory, EveryDatabase]
    public async Task Both_sides_stand_in_words_of_the_page(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var path = $"/office/khop/{await AddContradictionAsync(site)}";

        var vi = (await (await site.SignInAsync(Roles.Officer)).ReadAsync(path)).QuerySelector(".sides")!.TextContent;
        var en = (await (await site.SignInAsync(Roles.Officer, "/en")).ReadAsync(path)).QuerySelector(".sides")!.TextContent;

        foreach (var words in new[] { "Sao", "3 sao", "4 sao", "61,5", "2/1/2026", "Cấp huyện" })
            vi.ShouldContain(words);
        foreach (var words in new[] { "Stars", "3 stars", "61.5", "2 January 2026", "District", "misuse of the OCOP mark" })
            en.ShouldContain(words);
        $"{vi}{en}".ShouldNotContain("2026-01-02");
        $"{vi}{en}".ShouldNotContain("MisuseOfMark");
    }

    [Theory, EveryDatabase]
    public async Task Who_comes_too_late_sees_what_was_decided_and_what_he_had_typed(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var path = $"/office/khop/{await AddContradictionAsync(site)}";
        var (quick, slow) = (await site.SignInAsync(Roles.Officer), await site.SignInAsync(Roles.Admin));
        var opened = await slow.ReadAsync(path);

        using var kept = await quick.SubmitAsync(await quick.ReadAsync(path), $"{path}?handler=Keep", ("Reason", "Bản có dấu ghi ba sao"));
        using var late = await slow.SubmitAsync(opened, $"{path}?handler=Keep", ("Reason", "Tôi nghe nói <b>bốn</b> sao"));

        kept.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await BuyerClient.ParseAsync(late);
        page.QuerySelector(".notice.care q")!.TextContent.ShouldBe("Tôi nghe nói <b>bốn</b> sao");
        page.QuerySelector("main")!.TextContent.ShouldContain("Bản có dấu ghi ba sao");
        page.QuerySelectorAll("main form").ShouldBeEmpty();
        (await quick.ReadAsync("/office/khop?loai=vuong&trang-thai=xong&xep=-luc")).QuerySelectorAll(".list tbody a").ShouldContain(link => link.GetAttribute("href") == path);
    }

    private static Task<Guid> AddContradictionAsync(ShopSite site) => site.UseAsync<CatalogDbContext, Guid>(async db =>
    {
        var (key, day) = (Guid.NewGuid().ToString("n"), new DateOnly(2026, 1, 2));
        var product = new Product { Slug = key, Name = new LocalText($"Món hai lời {key}"), CriteriaSet = 6, ProvinceCode = "91", AddedAt = DateTimeOffset.UnixEpoch };
        var certificate = new Certificate
        {
            Code = CertificateCode.For(key),
            ProductId = product.Id,
            Stars = 3,
            DecidedOn = day,
            DecidedYear = day.Year,
            ValidFrom = day,
            ValidUntil = day.AddMonths(36),
        };
        var item = new MatchItem
        {
            Kind = MatchItemKind.Conflict,
            MatchKey = key,
            RecordKey = key,
            Source = RegisterSource.Import(Guid.NewGuid()).Name,
            ProductName = product.Name.Vi,
            Record = new RegisterRecord { ProductName = product.Name.Vi, Stars = 4, DecidedYear = 2026, ValidFrom = day, ValidUntil = day.AddMonths(36) },
            AddedAt = TimeProvider.System.GetUtcNow(),
            CertificateId = certificate.Id,
            ProductId = product.Id,
            Differences =
            [
                new("Stars", "3", "4", IsContested: true), new("Score", "61.5", "71"), new("DecidedOn", "2026-01-02", null), new("IssuerLevel", "District", "Province"),
                new("Withdrawal", null, "2026-02-03 · MisuseOfMark · 12/QĐ-UBND"),
            ],
        };
        db.AddRange(product, certificate, item);
        await db.SaveChangesAsync();
        return item.Id;
    });
}
