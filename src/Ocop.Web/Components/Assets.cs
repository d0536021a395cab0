using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ocop.Web.Components;

/// <summary>
/// Addresses of the bundles Vite made. Their names carry a hash of their content, so a browser may keep them for ever;
/// they stand at the root of the site and not under <c>/en</c>: both languages share them.
/// </summary>
public sealed class Assets(IWebHostEnvironment environment)
{
    public const string Folder = "/dist/";
    private readonly Lazy<FrozenDictionary<string, string>> _files = new(() => Read(environment));

    /// <summary>The address of a source file: <c>@Assets["js/site.js"]</c>.</summary>
    /// <exception cref="KeyNotFoundException">Vite knows no such entry; see vite.config.js.</exception>
    public string this[string source] => _files.Value[source];

    private static FrozenDictionary<string, string> Read(IWebHostEnvironment environment)
    {
        var manifest = environment.WebRootFileProvider.GetFileInfo("dist/manifest.json");
        if (!manifest.Exists)
            throw new InvalidOperationException("wwwroot/dist/manifest.json is missing: build the project, which runs Vite.");

        using var stream = manifest.CreateReadStream();
        var entries = JsonSerializer.Deserialize<Dictionary<string, Entry>>(stream)!;
        return entries.ToFrozenDictionary(entry => entry.Key, entry => Folder + entry.Value.File, StringComparer.Ordinal);
    }

    private sealed record Entry([property: JsonPropertyName("file")] string File);
}
