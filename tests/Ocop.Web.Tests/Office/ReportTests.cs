using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;
using Ocop.Catalog.Reports;
using Ocop.Commerce.Offers;
using Ocop.Testing;
using Ocop.Web.Accounts;
using Ocop.Web.Commands;
using Ocop.Web.Tests.Accounts;
using Ocop.Web.Tests.Commerce;

namespace Ocop.Web.Tests.Office;

public sealed class ReportTests(ShopSites sites)
{
    [Theory, EveryDatabase]
    public async Task An_issued_report_stands_whatever_becomes_of_the_register(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var officer = await site.SignInAsync(Roles.Officer);
        var year = VietnamCalendar.Today(TimeProvider.System).Year;
        var address = $"/office/bao-cao/moi?ky=nam&nam={year}&tinh=91";
        await AddCertificateAsync(site, year);
        var preview = await officer.ReadAsync(address);

        using var issued = await officer.SubmitAsync(preview, address);
        issued.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var path = issued.Headers.Location!.OriginalString.Split('?')[0];
        var before = Body(await officer.ReadAsync(path));
        before.ShouldBe(Body(preview));
        await AddCertificateAsync(site, year);

        Body(await officer.ReadAsync(path)).ShouldBe(before);
        Body(await officer.ReadAsync(address)).ShouldNotBe(before); // a new one would say otherwise
        (await officer.ReadAsync("/office/bao-cao?tinh=91")).QuerySelectorAll($"a[href='{path}']").Length.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Delivered_orders_stand_at_the_commune_of_their_product_and_in_the_file(DatabaseKind kind)
    {
        const string province = "04", commune = "01273";
        var site = await sites.OpenAsync(kind);
        var officer = await site.SignInAsync(Roles.Officer, "/en");
        var product = await AddProductAsync(site, province, commune);
        var pack = await site.NewPackAsync(9, 70_000, product);
        await DeliverAsync(site, await OrderAsync(site, pack));
        await DeliverAsync(site, await OrderAsync(site, pack));
        await OrderAsync(site, pack); // nobody has confirmed it
        var address = $"/office/bao-cao/moi?ky=nam&nam={VietnamCalendar.Today(TimeProvider.System).Year}&tinh={province}";

        var preview = await officer.ReadAsync(address);
        using var issued = await officer.SubmitAsync(preview, address);
        await DeliverAsync(site, await OrderAsync(site, pack));

        var path = issued.Headers.Location!.OriginalString.Split('?')[0]["/en".Length..];
        foreach (var page in new[] { preview, await officer.ReadAsync(path) })
        {
            var (line, total) = (Cells(page, "tbody tr"), Cells(page, "tfoot tr"));
            (line[^2], line[^1]).ShouldBe(("2", "140,000"));
            total[^2..].ShouldBe(line[^2..]);
            page.QuerySelector("main")!.TextContent.ShouldContain("Demonstration, no real trade");
        }

        using var file = await officer.GetAsync(path + "?xuat=xlsx");
        await using var book = new ZipArchive(await file.Content.ReadAsStreamAsync());
        using var sheet = new StreamReader(book.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        (await sheet.ReadToEndAsync()).Split("<v>140000</v>").Length.ShouldBe(3); // the commune and the whole
    }

    [Theory, EveryDatabase]
    public async Task The_same_form_sent_twice_issues_one_report(DatabaseKind kind)
    {
        var site = await sites.OpenAsync(kind);
        var officer = await site.SignInAsync(Roles.Officer);
        const string address = "/office/bao-cao/moi?ky=sau-thang&nam=2026";
        var preview = await officer.ReadAsync(address);
        var reports = await site.UseAsync<CatalogDbContext, int>(db => db.Reports.CountAsync());

        using var first = await officer.SubmitAsync(preview, address);
        using var second = await officer.SubmitAsync(preview, address);

        second.Headers.Location.ShouldBe(first.Headers.Location);
        (await site.UseAsync<CatalogDbContext, int>(db => db.Reports.CountAsync())).ShouldBe(reports + 1);
    }

    [Fact]
    public async Task A_report_goes_out_as_a_workbook_of_two_sheets()
    {
        var officer = await (await sites.OpenAsync(DatabaseKind.Sqlite)).SignInAsync(Roles.Officer, "/en");
        const string address = "/office/bao-cao/moi?ky=nam&nam=2021";
        using var issued = await officer.SubmitAsync(await officer.ReadAsync(address), address);

        using var file = await officer.GetAsync(issued.Headers.Location!.OriginalString.Split('?')[0]["/en".Length..] + "?xuat=xlsx");

        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var book = new ZipArchive(await file.Content.ReadAsStreamAsync());
        book.Entries.Count(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData("ky=nam&nam=2099")]
    [InlineData("ky=nam&nam=2017")]
    [InlineData("ky=quy&nam=2026")]
    [InlineData("ky=nam&nam=2026&tinh=99")]
    public async Task A_period_or_place_that_does_not_exist_is_404(string query)
    {
        var officer = await (await sites.OpenAsync(DatabaseKind.Sqlite)).SignInAsync(Roles.Officer);

        using var answer = await officer.GetAsync("/office/bao-cao/moi?" + query);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static string Body(IParentNode page) =>
        string.Join('\n', page.QuerySelectorAll(".report-counts, .report-table, .record .facts").Select(part => part.TextContent));

    private static string[] Cells(IParentNode page, string row) =>
        [.. page.QuerySelector($".report-table {row}")!.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim())];

    private static async Task<string> OrderAsync(ShopSite site, OfferId pack) => (await site.NewBuyer().BuyAsync(pack)).Split('/')[^1].Split('?')[0];

    private static Task<int> DeliverAsync(ShopSite site, string number) => site.UseAsync<OrderCommands, int>(async commands =>
    {
        foreach (var step in new[] { "confirm", "accept", "pack", "hand-over", "deliver" })
            (await commands.RunAsync([step, number], TextWriter.Null, CancellationToken.None)).ShouldBe(0, step);
        return 0;
    });

    private static Task<ProductId> AddProductAsync(ShopSite site, string province, string commune) => site.UseAsync<CatalogDbContext, ProductId>(async db =>
    {
        var product = new Product
        {
            Slug = Guid.NewGuid().ToString("n"),
            Name = new LocalText("Món đã giao"),
            CriteriaSet = 6,
            ProvinceCode = province,
            CommuneCode = commune,
            AddedAt = DateTimeOffset.UnixEpoch,
            Publication = new Publication(DateTimeOffset.UnixEpoch),
        };
        db.Add(product);
        await db.SaveChangesAsync();
        return product.Id;
    });

    private static Task<int> AddCertificateAsync(ShopSite site, int year) => site.UseAsync<CatalogDbContext, int>(db =>
    {
        var key = Guid.NewGuid().ToString("n");
        var product = new Product
        {
            Slug = key,
            Name = new LocalText($"Món báo cáo {key}"),
            CriteriaSet = 6,
            ProvinceCode = "91",
            AddedAt = DateTimeOffset.UnixEpoch,
        };
        db.Add(product);
        var day = new DateOnly(year, 1, 2);
        db.Add(new Certificate
        {
            Code = CertificateCode.For(key),
            ProductId = product.Id,
            Stars = 4,
            DecidedOn = day,
            DecidedYear = year,
            ValidFrom = day,
            ValidUntil = day.AddMonths(36),
        });
        return db.SaveChangesAsync();
    });
}
