using System.Text.Json;

namespace Ocop.Catalog.Search.Cases;

/// <summary>One acceptance case: a text and what it must and must not find.</summary>
/// <param name="Id">Names the case in the report.</param>
/// <param name="Query">What the visitor types.</param>
/// <param name="Kind">"search" or "suggest".</param>
/// <param name="MustInclude">Names on the first page; empty means that nothing may be found.</param>
/// <param name="MustExclude">Names that may stand nowhere in the result.</param>
internal sealed record SearchCase(
    string Id, string Query, string? Kind, IReadOnlyList<string>? MustInclude, IReadOnlyList<string>? MustExclude);

/// <summary>One product of the list that cases run over. The name is the key; ids are not looked at.</summary>
internal sealed record SearchCaseProduct(
    string Name, string? Category, string? NameEn = null, string? Producer = null, IReadOnlyList<string>? Places = null,
    IReadOnlyList<string>? Keywords = null, string? Description = null);

/// <summary>Reads a list that stands alone or under a name in an object.</summary>
internal static class SearchCaseFile
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <exception cref="JsonException">The file is not JSON or has no such list.</exception>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(string path, string listName, CancellationToken cancellationToken)
    {
        await using var stream = File.OpenRead(path);
        using var document = await JsonDocument.ParseAsync(stream, cancellationToken: cancellationToken);
        var root = document.RootElement;
        var list = root.ValueKind == JsonValueKind.Object && root.TryGetProperty(listName, out var named) ? named : root;
        return list.ValueKind == JsonValueKind.Array
            ? list.Deserialize<List<T>>(Options)!
            : throw new JsonException($"{path} holds no list '{listName}'.");
    }
}
