using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Ocop.Testing;
using Ocop.Web.Hosting;
using Ocop.Web.Sync;

namespace Ocop.Web.Tests.Sync;

/// <summary>Another register that answers as a test tells it to.</summary>
internal sealed class SourceServer : IAsyncDisposable
{
    public const string Secret = "mot-khoa-chu-ky-du-dai";
    public const string Cursor = "cursor-one";

    private readonly WebApplication _app;
    private int _calls;

    private SourceServer(WebApplication app, Uri address) => (_app, Address) = (app, address);

    public Uri Address { get; }

    public int Calls => _calls;

    public FeedSource Source => new(Address, FeedToken.New().Text, null);

    public static async Task<SourceServer> StartAsync(Func<HttpContext, int, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var address = new Uri($"http://127.0.0.1:{FreePort.Find()}");
        builder.WebHost.UseUrls(address.ToString());
        var app = builder.Build();
        var server = new SourceServer(app, address);
        app.Run(context => answer(context, Interlocked.Increment(ref server._calls)));
        await app.StartAsync();
        return server;
    }

    public static FeedClient ClientOf(Action<SyncOptions>? change = null, TimeProvider? clock = null)
    {
        var options = new OcopOptions { Sync = { AllowPrivateAddresses = true, TimeoutSeconds = 2, MaxResponseBytes = 100_000 } };
        change?.Invoke(options.Sync);
        return new FeedClient(new FeedConnections(options), options, clock ?? TimeProvider.System);
    }

    /// <summary>An empty page.</summary>
    public static string Page(string? after = null) =>
        $$"""{"register":"6f1d2f0e-6c1b-4b56-9d0c-5f2f1a7f4e10","after":{{(after is null ? "null" : $"\"{after}\"")}},"items":[],"next":"{{Cursor}}","hasMore":false}""";

    public static Task WriteAsync(HttpContext context, string body, HttpStatusCode status = HttpStatusCode.OK)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body);
    }

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
