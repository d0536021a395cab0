using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Ocop.Web.Components;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Lists;

/// <summary>
/// What a list of the office is made of. A page describes it once and answers with <see cref="OfficeListPage.ListAsync"/>: filters,
/// sorting, paging, choice of columns, XLSX and CSV come with it.
/// </summary>
/// <param name="name">Short and plain, in the cookie and in file names: <c>giay</c>.</param>
/// <remarks>Rows are a class with settable properties, filled in a projection: only so can the database filter and sort by them.</remarks>
public sealed class OfficeList<TRow>(string name, string vi, string en)
{
    public const int PageSize = 50;

    public string Name => name;

    public required IReadOnlyList<OfficeColumn<TRow>> Columns { get; init; }

    public IReadOnlyList<OfficeFilter<TRow>> Filters { get; init; } = [];

    /// <summary>The column it is sorted by before anybody chose, with a minus before it from high to low.</summary>
    public required string DefaultSort { get; init; }

    /// <summary>Settles the order of equal rows, so that pages neither repeat nor lose one: an id.</summary>
    public required Func<IOrderedQueryable<TRow>, IOrderedQueryable<TRow>> ThenBy { get; init; }

    /// <summary>What stands there while the list has no row at all.</summary>
    public required EmptyState Empty { get; init; }

    public string Caption(Lang t) => t[vi, en];

    /// <summary>The narrowed and sorted rows; null when the address asks for something the list does not have.</summary>
    internal IQueryable<TRow>? Ask(IQueryable<TRow> rows, ListAddress address)
    {
        foreach (var filter in Filters)
        {
            if (address[filter.Key] is not { } value)
                continue;
            if (filter.Apply(rows, value) is not { } narrowed)
                return null;
            rows = narrowed;
        }

        var (column, isDescending) = Sorted(address);
        return column?.Sort is { } sort ? ThenBy(sort(rows, isDescending)) : null;
    }

    internal async Task<OfficeListView?> ReadAsync(
        IQueryable<TRow> asked, ListAddress address, IReadOnlyCollection<string>? chosen, Lang t, CancellationToken cancellationToken)
    {
        var total = await asked.CountAsync(cancellationToken);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = 1;
        if (address[ListAddress.Page] is { } number
            && (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out page) || page < 1 || page > pages))
            return null;
        var rows = await asked.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        var shown = Columns.Where(column => chosen?.Contains(column.Key) ?? column.IsShown).ToList();
        if (shown.Count == 0 || shown[0] != Columns[0])
            shown.Insert(0, Columns[0]); // the first column names the row and leads to it
        return new OfficeListView
        {
            Name = name,
            Caption = Caption(t),
            Address = address,
            Headings = [.. shown.Select(column => HeadingOf(column, address, t))],
            Rows = [.. rows.Select(row => (IReadOnlyList<ListCell>)[.. shown.Select(column => CellOf(column, row, t))])],
            Filters = [.. Filters.Select(filter => FilterOf(filter, address, t))],
            Choices = [.. Columns.Skip(1).Select(column => new ListColumnChoice(column.Key, column.Heading(t), shown.Contains(column)))],
            Total = total,
            Pager = new Pager(page, pages, address.With()),
            Empty = Empty,
        };
    }

    private (OfficeColumn<TRow>? Column, bool IsDescending) Sorted(ListAddress address)
    {
        var sort = address[ListAddress.Sort] ?? DefaultSort;
        var isDescending = sort.StartsWith('-');
        return (Columns.FirstOrDefault(column => column.Key == (isDescending ? sort[1..] : sort)), isDescending);
    }

    private ListHeading HeadingOf(OfficeColumn<TRow> column, ListAddress address, Lang t)
    {
        var (sorted, isDescending) = Sorted(address);
        var isThis = sorted == column;
        var next = isThis && !isDescending ? "-" + column.Key : column.Key;
        return new ListHeading(
            column.Heading(t),
            column.Sort is null ? null : address.With((ListAddress.Sort, next)),
            isThis ? (isDescending ? "descending" : "ascending") : null,
            column.IsNumber);
    }

    private static ListCell CellOf(OfficeColumn<TRow> column, TRow row, Lang t) =>
        new(column.Heading(t), TextOf(column.Value(row, t), t), column.IsNumber)
        {
            IsWhole = column.IsWhole,
            Href = column.Href?.Invoke(row),
            Note = column.Note?.Invoke(row, t),
            Tone = column.Tone?.Invoke(row),
            Html = column.Html?.Invoke(row, t),
        };

    private static string TextOf(object? value, Lang t) => value switch
    {
        null => "",
        string text => text,
        DateOnly day => t.Date(day),
        DateTimeOffset instant => t.Time(instant),
        bool fact => fact ? t["Có", "Yes"] : t["Không", "No"],
        int count => t.Number(count),
        long count => t.Number(count),
        var number => Convert.ToString(number, t.Culture) ?? "",
    };

    private static ListFilter FilterOf(OfficeFilter<TRow> filter, ListAddress address, Lang t) => new(
        filter.Key, filter.Label(t), filter.Type, address[filter.Key], filter.Placeholder, filter.IsRare,
        filter.Options?.Select(option => (option.Value, t[option.Vi, option.En])).ToList());
}
