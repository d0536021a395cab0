using System.Net;

namespace Ocop.Web.Tests.Images;

public sealed class MediaEndpointTests(FrontEndSite site)
{
    [Theory]
    [InlineData("/media/brocade/food/com-na-lo.svg")]
    [InlineData("/media/brocade/tourism/na-lo.svg")]
    [InlineData("/media/qr/OC-7K2M-9XQ4.svg")]
    public async Task Drawings_are_kept_for_ever_and_can_do_nothing(string path)
    {
        using var client = site.CreateClient();

        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var known = await client.SendAsync(again);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
        answer.Headers.CacheControl!.ToString().ShouldContain("immutable");
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/site.webmanifest", "Ocop: đặc sản OCOP Việt Nam", "\"start_url\":\"/\"")]
    [InlineData("/en/site.webmanifest", "Ocop: OCOP specialities of Vietnam", "\"start_url\":\"/en/\"")]
    public async Task The_manifest_speaks_the_language_of_the_page(string path, string name, string start)
    {
        using var client = site.CreateClient();

        var manifest = System.Text.RegularExpressions.Regex.Unescape(await client.GetStringAsync(new Uri(path, UriKind.Relative)));

        manifest.ShouldContain(name);
        manifest.ShouldContain(start);
    }

    [Theory]
    [InlineData("/icon.svg")]
    [InlineData("/icon-180.png")]
    [InlineData("/icon-192.png")]
    [InlineData("/icon-512.png")]
    [InlineData("/favicon.ico")]
    [InlineData("/og.png")]
    public async Task Icons_and_the_common_picture_are_there(string path)
    {
        using var client = site.CreateClient();

        (await client.GetAsync(new Uri(path, UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
