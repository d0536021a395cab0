using Microsoft.Extensions.Primitives;
using Ocop.Web.Hosting;

namespace Ocop.Web.Security;

/// <summary>The same protective headers on every answer. No nonce and no hash: pages hold no inline script or style at all.</summary>
public sealed class SecurityHeaders
{
    private readonly KeyValuePair<string, StringValues>[] _headers;

    public SecurityHeaders(OcopOptions options)
    {
        var tiles = Uri.TryCreate(options.MapTiles, UriKind.Absolute, out var server) ? " " + server.GetLeftPart(UriPartial.Authority) : "";
        var headers = new Dictionary<string, StringValues>
        {
            ["Content-Security-Policy"] =
                $"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:{tiles}; font-src 'self'; connect-src 'self'; "
                + "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
            ["X-Content-Type-Options"] = "nosniff",
            ["Referrer-Policy"] = "strict-origin-when-cross-origin",
            ["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(self), payment=()",
            ["Cross-Origin-Opener-Policy"] = "same-origin",
            ["Cross-Origin-Resource-Policy"] = "same-origin",
        };
        if (options.BaseUrl.Scheme == Uri.UriSchemeHttps)
            headers["Strict-Transport-Security"] = "max-age=31536000; includeSubDomains";
        _headers = [.. headers];
    }

    /// <summary>Sets each header that the answer does not already carry.</summary>
    public void Apply(IHeaderDictionary response)
    {
        foreach (var (name, value) in _headers)
            response.TryAdd(name, value);
    }
}
