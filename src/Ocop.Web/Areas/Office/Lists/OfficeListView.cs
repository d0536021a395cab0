using Microsoft.AspNetCore.Html;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Lists;

/// <summary>A page of a list, as _OfficeList.cshtml draws it.</summary>
public sealed record OfficeListView
{
    /// <summary>Names the list in the cookie that keeps the choice of columns.</summary>
    public required string Name { get; init; }

    /// <summary>What the table shows, for readers of the screen.</summary>
    public required string Caption { get; init; }

    public required ListAddress Address { get; init; }

    public required IReadOnlyList<ListHeading> Headings { get; init; }

    public required IReadOnlyList<IReadOnlyList<ListCell>> Rows { get; init; }

    public required IReadOnlyList<ListFilter> Filters { get; init; }

    public required IReadOnlyList<ListColumnChoice> Choices { get; init; }

    public required int Total { get; init; }

    public required Pager Pager { get; init; }

    public required EmptyState Empty { get; init; }

    public bool IsFiltered => Filters.Any(filter => filter.Value is not null);
}

/// <summary>A heading that may sort.</summary>
/// <param name="Order">ascending or descending when the list stands in this order, as aria-sort says it.</param>
public sealed record ListHeading(string Text, string? Href, string? Order, bool IsNumber);

public sealed record ListCell(string Heading, string Text, bool IsNumber)
{
    public bool IsWhole { get; init; }

    public string? Href { get; init; }

    public string? Note { get; init; }

    public string? Tone { get; init; }

    public IHtmlContent? Html { get; init; }
}

/// <param name="Options">Value and words; null for a field.</param>
public sealed record ListFilter(string Key, string Label, string Type, string? Value, string? Placeholder, bool IsRare, IReadOnlyList<(string Value, string Text)>? Options);

public sealed record ListColumnChoice(string Key, string Heading, bool IsShown);
