using AngleSharp.Html.Parser;

namespace Ocop.Web.Tests.Pages;

public abstract class HostileInputTests(StorefrontSite site)
{
    private static readonly string[] Texts =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; DROP TABLE Products; --", "{{7*7}}${7*7}<%= 7*7 %>",
        "\u202eđảo\u202c", "🌾🍯👩🏽‍🌾", "NEAR(\"a\" \"b\") OR * AND NOT -", "\u0000\u0007", new string('ă', 1500), "%25%00%ff", "\ud800",
    ];

    public static TheoryData<string> Addresses { get; } = new(
    [
        .. Texts.SelectMany(text => new[] { $"/tim-kiem?q={Uri.EscapeDataString(text)}", $"/xac-minh?ma={Uri.EscapeDataString(text)}", $"/diem-ban?gan={Uri.EscapeDataString(text)}", $"/goi-y?q={Uri.EscapeDataString(text)}", $"/api/v1/search?q={Uri.EscapeDataString(text)}" }),
        .. Texts.Where(text => !text.Contains('\0', StringComparison.Ordinal)).Take(7).Select(text => $"/xac-minh/{Uri.EscapeDataString(text)}"),
        "/tim-kiem?trang=-1", "/tim-kiem?trang=99999999999999999999", "/tim-kiem?trang=abc", "/tim-kiem?sao=9&sao=-1&sao=x", "/tim-kiem?nhom=1e9",
        "/tim-kiem?tinh=%27%27&xa=abcde", "/tim-kiem?loai=Cooperative%00&gia=0", "/tim-kiem?xa=02839", "/tin-tuc?trang=-5", "/tin-tuc?trang=1000",
        "/diem-ban?loai=9999&tinh=zz", "/api/v1/products?limit=abc", "/api/v1/products?limit=99999999999", "/api/v1/products?limit=-1",
        "/api/v1/products?after=%27%22%3C", "/api/v1/search?page=0", "/api/v1/search?page=2147483647", "/sitemap-99.xml", "/sitemap-0.xml",
    ]);

    public static TheoryData<string, int> TooLong { get; } = new() { { $"/tim-kiem?q={new string('a', 5000)}", 400 } };

    [Theory]
    [InlineData("/tim-kiem?sao=9", 400)]
    [InlineData("/tim-kiem?sao=4&gia=abc", 400)]
    [InlineData("/tim-kiem?trang=0", 400)]
    [InlineData("/tim-kiem?trang=10001", 400)]
    [InlineData("/tim-kiem?loai=x&xep=y&tinh=abc", 400)]
    [InlineData("/tim-kiem?trang=10000", 404)]
    [InlineData("/tim-kiem?q=com+na+lo&trang=300", 404)]
    [InlineData("/tim-kiem?q=&tinh=&xa=&xep=&utm_source=x", 200)]
    [MemberData(nameof(TooLong))]
    public async Task A_listing_that_cannot_be_is_refused_with_a_way_on(string address, int status)
    {
        using var client = site.CreatePlainClient();

        using var answer = await client.GetAsync(address);

        ((int)answer.StatusCode).ShouldBe(status);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        page.QuerySelectorAll(".search-page > .notice").Length.ShouldBe(status == 400 ? 1 : 0);
        page.QuerySelectorAll("#ket-qua .empty").Length.ShouldBe(status == 404 ? 1 : 0);
        answer.Headers.CacheControl!.NoStore.ShouldBe(status != 200);
    }

    [Theory, MemberData(nameof(Addresses))]
    public async Task Whatever_is_asked_is_answered_and_nothing_is_run(string address)
    {
        using var client = site.CreatePlainClient();

        using var answer = await client.GetAsync(address);

        ((int)answer.StatusCode).ShouldBeLessThan(500);
        var body = await answer.Content.ReadAsStringAsync();
        body.ShouldNotContain("<script>alert");
        body.ShouldNotContain("<img src=x");
    }

    public sealed class OnSqlite(SqliteStorefront site) : HostileInputTests(site), IClassFixture<SqliteStorefront>;

    public sealed class OnPostgreSql(PostgreSqlStorefront site) : HostileInputTests(site.OrSkip()), IClassFixture<PostgreSqlStorefront>;
}
