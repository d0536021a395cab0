using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Ocop.Web.Tests.Pages;

namespace Ocop.Web.Tests.Endpoints;

public abstract class ApiTests(StorefrontSite site)
{
    /// <summary>Every operation of the document with real values, and the status it answers with.</summary>
    public static TheoryData<string, string, int> Requests { get; } = new()
    {
        { "/api/v1/products", "?limit=3", 200 },
        { "/api/v1/products", "?limit=0", 400 },
        { "/api/v1/products/{slug}", "nuoc-cot-hoa-atiso-ngoc-hoan", 200 },
        { "/api/v1/products/{slug}", "thu-thu-hoi", 200 },
        { "/api/v1/products/{slug}", "khong-co", 404 },
        { "/api/v1/certificates", "", 200 },
        { "/api/v1/certificates", "?limit=many", 400 },
        { "/api/v1/certificates/{code}", "OC-7H4D-2K86", 200 },
        { "/api/v1/certificates/{code}", "OC-2222-2222", 404 },
        { "/api/v1/producers", "?limit=100", 200 },
        { "/api/v1/producers", "?province=15", 400 },
        { "/api/v1/sales-points", "?limit=5", 200 },
        { "/api/v1/sales-points", "?limit=0", 400 },
        { "/api/v1/villages", "?limit=5&after=na-lo", 200 },
        { "/api/v1/search", "?q=com+na+lo&limit=5", 200 },
        { "/api/v1/search", "?page=0", 400 },
        { "/api/v1/suggest", "?q=com", 200 },
    };

    [Theory, MemberData(nameof(Requests))]
    public async Task The_document_says_what_is_answered(string route, string value, int status)
    {
        var document = await site.ReadJsonAsync("/openapi/v1.json");
        using var client = site.CreatePlainClient();
        var address = route.Contains('{', StringComparison.Ordinal) ? route[..route.IndexOf('{', StringComparison.Ordinal)] + value : route + value;

        using var answer = await client.GetAsync(address);

        ((int)answer.StatusCode).ShouldBe(status);
        var described = document["paths"]![route]!["get"]!["responses"]![$"{status}"]!["content"]!;
        var media = answer.Content.Headers.ContentType!.MediaType!;
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync());
        JsonSchema.Check(document, described[media]!["schema"]!, body, address);
    }

    [Fact]
    public async Task Every_route_of_the_document_is_tried_and_every_status_is_described()
    {
        var paths = (await site.ReadJsonAsync("/openapi/v1.json"))["paths"]!.AsObject();

        paths.Select(path => path.Key).Order().ShouldBe(Requests.Select(row => row.Data.Item1).Distinct().Order());
        foreach (var (path, item) in paths)
        {
            var get = item!["get"]!;
            get["summary"]!.GetValue<string>().ShouldNotBeEmpty(path);
            get["operationId"]!.GetValue<string>().ShouldNotBeEmpty(path);
            get["responses"]!.AsObject().Select(response => response.Key).ShouldContain("304", path);
            get["responses"]!.AsObject().Select(response => response.Key).ShouldContain("429", path);
            foreach (var parameter in get["parameters"]?.AsArray() ?? [])
                parameter!["example"].ShouldNotBeNull($"{path} {parameter["name"]}");
        }
    }

    [Theory]
    [InlineData("products", 40)]
    [InlineData("sales-points", 7)]
    [InlineData("villages", 7)]
    public async Task Following_next_reads_every_entry_once(string list, int limit)
    {
        using var client = site.CreatePlainClient();
        var slugs = new List<string>();
        for (var address = $"/api/v1/{list}?limit={limit}"; address is not null;)
        {
            using var answer = await client.GetAsync(address);
            var page = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
            slugs.AddRange(page["items"]!.AsArray().Select(item => item!["slug"]!.GetValue<string>()));
            address = page["next"]?.GetValue<string>();
            answer.Headers.TryGetValues("Link", out var links).ShouldBe(address is not null);
            links?.Single().ShouldBe($"<{address}>; rel=\"next\"");
        }

        slugs.ShouldBeUnique();
        slugs.Count.ShouldBe((await site.ReadJsonAsync($"/du-lieu/{list}.json")).AsArray().Count);
    }

    [Fact]
    public async Task An_answer_known_already_is_not_sent_again()
    {
        using var client = site.CreatePlainClient();
        using var first = await client.GetAsync("/api/v1/villages");
        using var again = new HttpRequestMessage(HttpMethod.Get, "/api/v1/villages");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var answer = await client.SendAsync(again);

        answer.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        answer.Headers.ETag.ShouldBe(first.Headers.ETag);
    }

    [Fact]
    public async Task Other_sites_may_read_and_nothing_else()
    {
        using var client = site.CreatePlainClient();
        using var read = new HttpRequestMessage(HttpMethod.Get, "/api/v1/villages");
        read.Headers.Add("Origin", "https://elsewhere.example");
        using var answer = await client.SendAsync(read);
        answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);

        using var ask = new HttpRequestMessage(HttpMethod.Options, "/api/v1/villages");
        ask.Headers.Add("Origin", "https://elsewhere.example");
        ask.Headers.Add("Access-Control-Request-Method", "GET");
        ask.Headers.Add("Access-Control-Request-Headers", "if-none-match");
        using var allowed = await client.SendAsync(ask);
        allowed.Headers.GetValues("Access-Control-Allow-Methods").Single().ShouldContain("GET");
    }

    [Theory]
    [InlineData("/api/v1/nothing", 404)]
    [InlineData("/api/v1/products?limit=x", 400)]
    public async Task A_refusal_is_ProblemDetails(string address, int status)
    {
        using var client = site.CreatePlainClient();
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));

        using var answer = await client.GetAsync(address);

        ((int)answer.StatusCode).ShouldBe(status);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task A_misspelt_parameter_is_named()
    {
        using var client = site.CreatePlainClient();

        using var answer = await client.GetAsync("/api/v1/products?limt=5");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>().ShouldContain("limt");
    }

    [Theory]
    [InlineData("/api/v1/villages")]
    [InlineData("/api/v1/search?q=com")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/du-lieu/villages.csv")]
    [InlineData("/du-lieu/villages.json")]
    [InlineData("/robots.txt")]
    public async Task What_programs_read_is_asked_for_anew_and_answers_HEAD(string address)
    {
        using var client = site.CreatePlainClient();

        using var read = await client.GetAsync(address);
        using var head = await client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));

        read.Headers.CacheControl!.NoCache.ShouldBeTrue();
        head.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    public sealed class OnSqlite(SqliteStorefront site) : ApiTests(site), IClassFixture<SqliteStorefront>;

    public sealed class OnPostgreSql(PostgreSqlStorefront site) : ApiTests(site.OrSkip()), IClassFixture<PostgreSqlStorefront>;
}
