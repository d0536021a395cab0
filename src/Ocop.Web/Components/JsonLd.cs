using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Ocop.Web.Components;

/// <summary>Writes schema.org blocks. The encoder keeps Vietnamese letters and still escapes &lt;, &gt; and &amp;, so no text can end the script.</summary>
public static class JsonLd
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static string Text(object block) => JsonSerializer.Serialize(block, Options);
}
