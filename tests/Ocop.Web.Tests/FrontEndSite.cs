using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Ocop.Testing;

namespace Ocop.Web.Tests;

/// <summary>The program in development, over an empty shop: enough for what every page shares.</summary>
public sealed class FrontEndSite : WebApplicationFactory<Program>
{
    private readonly TempFolder _data = new();

    public async Task<IHtmlDocument> ReadAsync(string path)
    {
        using var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        return new HtmlParser().ParseDocument(await client.GetStringAsync(path));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("Ocop:DataPath", _data.Path)
        .UseSetting("Ocop:BaseUrl", "https://ocop.example.vn");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            _data.Dispose();
    }
}
