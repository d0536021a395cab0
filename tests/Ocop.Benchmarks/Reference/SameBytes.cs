using System.Text.Json;

namespace Ocop.Reference;

/// <summary>R1: Kestrel sending the very bytes and headers that the shop sent for a page, to every request.</summary>
internal static class SameBytes
{
    public static async Task RunAsync(WebApplicationBuilder builder, string folder)
    {
        var body = await File.ReadAllBytesAsync(Path.Combine(folder, "body"));
        var headers = JsonSerializer.Deserialize<Dictionary<string, string>>(await File.ReadAllTextAsync(Path.Combine(folder, "headers.json")))!;

        await using var app = builder.Build();
        app.Run(context =>
        {
            foreach (var (name, value) in headers)
                context.Response.Headers[name] = value;
            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body, 0, body.Length);
        });
        await app.RunAsync();
    }
}
