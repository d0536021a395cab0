using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Ocop.Web.Endpoints.Api;

/// <summary>Which part of a list is wanted.</summary>
public sealed record ApiList
{
    public const int DefaultLimit = 50;
    public const int MaxLimit = 100;
    private const int LongestCursor = 120;

    [FromQuery(Name = "limit"), Description("How many entries, 1 to 100; 50 when left out.")]
    public int? Limit { get; init; }

    [FromQuery(Name = "after"), Description("The cursor of the page before; take it from `next`.")]
    public string? After { get; init; }

    /// <summary>Why this cannot be answered; null when it can.</summary>
    internal ProblemHttpResult? Refusal() =>
        Limit is < 1 or > MaxLimit ? ApiRefusal.BadRequest($"limit has to be 1 to {MaxLimit}.")
        : After?.Length > LongestCursor ? ApiRefusal.BadRequest("after is not a cursor of this list.")
        : null;

    internal int Size => Limit ?? DefaultLimit;

    /// <summary>Reads one row more than asked for, to know whether another page follows.</summary>
    internal async Task<(IReadOnlyList<T> Rows, string? Next)> ReadAsync<T>(
        string path, Func<string?, int, Task<IReadOnlyList<T>>> read, Func<T, string> cursor)
    {
        var rows = await read(string.IsNullOrEmpty(After) ? null : After, Size + 1);
        if (rows.Count <= Size)
            return (rows, null);
        var page = rows.Take(Size).ToList();
        return (page, QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
        {
            ["limit"] = Size.ToString(CultureInfo.InvariantCulture),
            ["after"] = cursor(page[^1]),
        }));
    }
}
