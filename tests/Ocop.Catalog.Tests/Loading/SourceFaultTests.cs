using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Loading;
using Ocop.Testing;

namespace Ocop.Catalog.Tests.Loading;

/// <summary>A person who edits the files is told the line.</summary>
public sealed class SourceFaultTests
{
    [Theory]
    [InlineData("products.json", "\"criteria_set\": 6,", "\"criteria_set\": 27,", "criteria_set: 27 is not a set of Decision 26/2026 (1–26)")]
    [InlineData("products.json", "\"criteria_set\": 6,", "\"criteria_set\": \"6\",", "criteria_set: is not a number")]
    [InlineData("products.json", "\"slug\": \"com-na-lo\"", "\"slug\": \"banh-chung-den-bac-ha\"", "slug: banh-chung-den-bac-ha is taken by another record")]
    [InlineData("products.json", "\"slug\": \"com-na-lo\"", "\"slug\": \"Cốm Na Lo\"", "slug: \"Cốm Na Lo\" may hold only a–z, 0–9 and single hyphens")]
    [InlineData("products.json", "\"key\": \"com-na-lo\"", "\"key\": \"banh-chung-den-bac-ha\"", "key: banh-chung-den-bac-ha stands here twice")]
    [InlineData("products.json", "\"producer\": \"htx-quang-tom\"", "\"producer\": \"htx-khac\"", "producer: htx-khac is not a key of data/producers.json")]
    [InlineData("products.json", "\"village\": \"na-lo\"", "\"village\": \"na-la\"", "village: na-la is not a key of data/villages.json")]
    [InlineData("products.json", "\"commune_code\": \"02890\"", "\"commune_code\": \"99999\"", "commune_code: 99999 is not a commune of places/communes.csv")]
    [InlineData("products.json", "\"commune_code\": \"02890\"", "\"commune_code\": \"00004\"", "commune_code: 00004 lies in province 01, not 15")]
    [InlineData("products.json", "\"stars\": 3,\n        \"decision_number\"", "\"stars\": 2,\n        \"decision_number\"", "stars: 2 is not 3, 4 or 5")]
    [InlineData("products.json", "\"decided_on\": \"2021-04-06\"", "\"decided_on\": \"2021-02-30\"", "decided_on: \"2021-02-30\" is not a date")]
    [InlineData("products.json", "\"decided_on\": \"2021-04-06\"", "\"decided_on\": \"2031-04-06\"", "decided_on: 2031-04-06 is not a day between 2018 and today")]
    [InlineData("products.json", "\"decided_year\": 2021", "\"decided_year\": 1921", "decided_year: 1921 is not a whole number from 2018 to 2026")]
    [InlineData("products.json", "\"criteria_edition\": \"1048/2019\"", "\"criteria_edition\": \"26/2026\"", "criteria_edition: 26/2026 was not in force then")]
    [InlineData("products.json", "\"issuer_level\": \"province\"", "\"issuer_level\": \"commune\"", "issuer_level: \"commune\" is not one of district, province, ministry")]
    [InlineData("products.json", "\"evidence\": \"A\",", "\"evidence\": \"B2\",", "certificate: needs evidence A or B1, not B2")]
    [InlineData("products.json", "\"min_dong\": 200000", "\"min_dong\": 200500", "min_dong: 200500 is not a multiple of 1000")]
    [InlineData("products.json", "\"min_dong\": 200000", "\"min_dong\": 300000", "max_dong: 250000 is less than min_dong")]
    [InlineData("products.json", "\"vi\": \"Cốm Na Lo\"", "\"vi\": \" \"", "name.vi: is empty")]
    [InlineData("products.json", "\"keywords\"", "\"gtin\": \"8936000000001\", \"keywords\"", "gtin: 8936000000001 is not a bar code")]
    [InlineData("products.json", "\"keywords\"", "\"keyword\"", "keyword: is not a field known here")]
    [InlineData("products.json", "\"calendar\": \"lunar\"", "\"calendar\": null", "calendar: is missing")]
    [InlineData("producers.json", "\"kind\": \"household\"", "\"kind\": \"shop\"", "kind: \"shop\" is not one of unknown, cooperative")]
    [InlineData("villages.json", "\"type\": \"steps\"", "\"type\": \"gallery\"", "type: \"gallery\" is not a block")]
    [InlineData("villages.json", "\"com-na-lo\"", "\"com-na-la\"", "product_keys[0]: com-na-la is not a key of data/products.json")]
    [InlineData("sales-points.json", "\"state\": \"planned\"", "\"state\": \"maybe\"", "state: \"maybe\" is not one of open")]
    [InlineData("demo/positions.json", "\"latitude\": 22.5", "\"latitude\": 55.0", "latitude: 55.0 is not between 8 and 24")]
    [InlineData("places/communes.csv", "00008,01,", "00004,01,", "code: 00004 stands here twice")]
    [InlineData("places/communes.csv", "00008,01,", "00008,99,", "province_code: 99 is not a province of places/provinces.csv")]
    [InlineData("places/old-units.csv", "2025-07-01", "1/7/2025", "ended_on: \"1/7/2025\" is not a date")]
    [InlineData("news/quyet-dinh-148-het-hieu-luc.vi.md", "section: news", "section: blog", "section: \"blog\" is not guide, news, people or page")]
    [InlineData("news/quyet-dinh-148-het-hieu-luc.vi.md", "published: 2026-07-21", "published: 21/7/2026", "published: \"21/7/2026\" is not a date")]
    [InlineData("news/quyet-dinh-148-het-hieu-luc.en.md", "slug: quyet", "slug: 1quyet", "slug: is not quyet-dinh-148-het-hieu-luc")]
    public void A_fault_names_its_file_and_line(string file, string text, string replacement, string message)
    {
        using var data = new DataFolder();
        var line = data.Replace(file, text, replacement);

        var faults = Should.Throw<SourceException>(() => ReadAsync(data.Path)).Faults;

        // A fault may stand a few lines from the edit: at the other half of a pair, or at the object that lacks something.
        faults.ShouldContain(
            fault => fault.File == "data/" + file && Math.Abs(fault.Line - line) <= 40 && fault.ToString().Contains(message, StringComparison.Ordinal),
            string.Join('\n', faults));
    }

    [Fact]
    public void A_fault_reads_like_a_compiler_message()
    {
        using var data = new DataFolder();
        var line = data.Replace("products.json", "\"criteria_set\": 20,", "\"criteria_set\": 27,");

        var fault = Should.Throw<SourceException>(() => ReadAsync(data.Path)).Faults.ShouldHaveSingleItem();

        fault.ToString().ShouldBe($"data/products.json:{line}: products[0].criteria_set: 27 is not a set of Decision 26/2026 (1–26)");
    }

    [Fact]
    public void Broken_json_is_told_with_its_line()
    {
        using var data = new DataFolder();
        var line = data.Replace("villages.json", "\"ethnic_group\": {", "\"ethnic_group\": {{");

        Should.Throw<SourceException>(() => ReadAsync(data.Path)).Faults
            .ShouldContain(fault => fault.File == "data/villages.json" && fault.Line == line && fault.Message.StartsWith("is not JSON"));
    }

    [Fact]
    public void A_missing_file_is_told() =>
        Should.Throw<SourceException>(() => ReadAsync(Path.Combine(DataFolder.Real, "nowhere"))).Faults
            .ShouldContain(fault => fault.File == "nowhere/products.json" && fault.Message == "is missing");

    [Theory, EveryDatabase]
    public async Task All_faults_are_told_at_once_and_nothing_is_written(DatabaseKind kind)
    {
        await using var shop = await TestShop.CreateAsync(kind);
        using var data = new DataFolder();
        data.Replace("products.json", "\"criteria_set\": 20,", "\"criteria_set\": 27,");
        data.Replace("producers.json", "\"kind\": \"household\"", "\"kind\": \"shop\"");
        data.Replace("places/communes.csv", "00008,01,", "00004,01,");

        var fault = await Should.ThrowAsync<SourceException>(
            () => shop.UseAsync<SourceLoader, LoadResult>(loader => loader.LoadAsync(data.Path, true, default)));

        fault.Faults.Select(one => one.File).Distinct().Count().ShouldBe(3);
        (await shop.UseAsync<CatalogDbContext, int>(db => db.Communes.CountAsync())).ShouldBe(0);
        (await shop.UseAsync<CatalogDbContext, int>(db => db.Changes.CountAsync())).ShouldBe(0);
    }

    private static async Task ReadAsync(string path) =>
        CatalogSource.Read(await SourceFolder.ReadAsync(path, default), withDemo: true, new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.FromHours(7)));
}
