using System.Linq.Expressions;
using Microsoft.AspNetCore.Html;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Lists;

/// <summary>A column of an office list: what it shows, how it sorts, what a spreadsheet gets.</summary>
/// <param name="Key">Short and plain, it stands in addresses and in the cookie: <c>het-han</c>.</param>
/// <param name="Value">A text, number, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/> or bool. The screen shows it in the
/// page's language, the export keeps its type.</param>
public sealed record OfficeColumn<TRow>(string Key, string Vi, string En, Func<TRow, Lang, object?> Value)
{
    /// <summary>How the database orders by it; without it the heading is no link. Made with <see cref="OfficeColumn.By"/>.</summary>
    public Func<IQueryable<TRow>, bool, IOrderedQueryable<TRow>>? Sort { get; init; }

    /// <summary>What the screen shows instead of the value.</summary>
    public Func<TRow, Lang, IHtmlContent>? Html { get; init; }

    /// <summary>Where the cell leads, without the language; null is plain text.</summary>
    public Func<TRow, string?>? Href { get; init; }

    /// <summary>A second, softer line in the cell.</summary>
    public Func<TRow, Lang, string?>? Note { get; init; }

    /// <summary>Makes the text a tag: good, care, bad, note or empty; null leaves it plain.</summary>
    public Func<TRow, string?>? Tone { get; init; }

    /// <summary>Whether it is there before anybody chose columns.</summary>
    public bool IsShown { get; init; } = true;

    public bool IsNumber { get; init; }

    /// <summary>Codes and dates stay on one line.</summary>
    public bool IsWhole { get; init; }

    /// <summary>In a spreadsheet, in characters.</summary>
    public double Width { get; init; } = 16;

    public string Heading(Lang t) => t[Vi, En];
}

public static class OfficeColumn
{
    /// <summary>Orders by something the database can compute.</summary>
    public static Func<IQueryable<TRow>, bool, IOrderedQueryable<TRow>> By<TRow, TKey>(Expression<Func<TRow, TKey>> key) =>
        (rows, isDescending) => isDescending ? rows.OrderByDescending(key) : rows.OrderBy(key);
}
