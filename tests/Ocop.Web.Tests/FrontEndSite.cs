using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Ocop.Testing;

[assembly: AssemblyFixture(typeof(Ocop.Web.Tests.FrontEndSite))]

namespace Ocop.Web.Tests;

/// <summary>The program in development over the real data, started once for all tests that only read.</summary>
public sealed class FrontEndSite : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly TempFolder _data = new();

    /// <summary>Starts it before the first test: tests of several classes would start it at once.</summary>
    public ValueTask InitializeAsync()
    {
        _ = Server;
        return ValueTask.CompletedTask;
    }

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
