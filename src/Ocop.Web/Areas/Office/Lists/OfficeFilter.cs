using System.Globalization;
using System.Linq.Expressions;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Lists;

/// <summary>A value a filter can take, and its words.</summary>
public sealed record FilterOption(string Value, string Vi, string En);

/// <summary>Narrows an office list. Its key is the query parameter, so a number elsewhere can link to the narrowed list;
/// trang, xep and xuat are the list's own.</summary>
/// <param name="Apply">Null when the value is none of the filter's: the address is then unknown.</param>
public sealed record OfficeFilter<TRow>(string Key, string Vi, string En, Func<IQueryable<TRow>, string, IQueryable<TRow>?> Apply)
{
    /// <summary>Makes a select of these; without them it is a field.</summary>
    public IReadOnlyList<FilterOption>? Options { get; init; }

    /// <summary>The type of the field: search or date.</summary>
    public string Type { get; init; } = "search";

    public string? Placeholder { get; init; }

    /// <summary>Stands in the fold with the rarer filters, not in the first row.</summary>
    public bool IsRare { get; init; }

    public string Label(Lang t) => t[Vi, En];
}

public static class OfficeFilter
{
    /// <summary>One of several, each with its own condition.</summary>
    public static OfficeFilter<TRow> Choice<TRow>(
        string key, string vi, string en, params IReadOnlyList<(FilterOption Option, Expression<Func<TRow, bool>> Where)> choices) =>
        new(key, vi, en, (rows, value) => choices.Where(choice => choice.Option.Value == value)
            .Select(choice => rows.Where(choice.Where)).FirstOrDefault())
        {
            Options = [.. choices.Select(choice => choice.Option)],
        };

    /// <summary>A day as a date field sends it.</summary>
    public static OfficeFilter<TRow> Day<TRow>(string key, string vi, string en, Func<DateOnly, Expression<Func<TRow, bool>>> where) =>
        new(key, vi, en, (rows, value) => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? rows.Where(where(day))
            : null)
        {
            Type = "date",
        };
}
