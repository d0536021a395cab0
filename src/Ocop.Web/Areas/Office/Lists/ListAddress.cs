using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace Ocop.Web.Areas.Office.Lists;

/// <summary>The address of a list as asked for, and the same with one thing changed.</summary>
public sealed class ListAddress(HttpRequest request, IReadOnlyCollection<string> known)
{
    public const string Page = "trang";
    public const string Sort = "xep";
    public const string Export = "xuat";
    private const int LongestValue = 200;

    public string Path { get; } = request.PathBase + request.Path;

    /// <summary>A parameter without the spaces around it; null when it is absent, empty or longer than anybody types.</summary>
    public string? this[string key] =>
        request.Query[key].FirstOrDefault()?.Trim() is { Length: > 0 and <= LongestValue } value ? value : null;

    /// <summary>This list with other values of some parameters; what changes begins again on the first page.</summary>
    public string With(params IReadOnlyList<(string Key, string? Value)> changes)
    {
        var kept = known.Append(Sort).Where(key => changes.All(change => change.Key != key))
            .Select(key => (Key: key, Value: this[key]))
            .Concat(changes)
            .Where(pair => pair.Value is not null)
            .Select(pair => KeyValuePair.Create(pair.Key, new StringValues(pair.Value)));
        return QueryHelpers.AddQueryString(Path, kept);
    }
}
