namespace Ocop.Web.Components;

/// <summary>What the head of a page says to browsers, search engines and friends it is sent to.</summary>
/// <param name="Title">Without the site's name; the layout adds it.</param>
public sealed record PageMeta(string Title)
{
    /// <summary>One or two sentences; at most 160 characters are worth writing.</summary>
    public string? Description { get; init; }

    /// <summary>
    /// The path of the page in Vietnamese with what belongs to it (<c>/tim-kiem?q=que</c>);
    /// the request's own path without its query when null.
    /// </summary>
    public string? CanonicalPath { get; init; }

    /// <summary>The picture sent along when the page is shared, 1200 × 630: <c>/media/og/product/com-na-lo.png</c>.</summary>
    public string? ImagePath { get; init; }

    /// <summary>Open Graph type: website, article, product.</summary>
    public string Type { get; init; } = "website";

    /// <summary>schema.org blocks, each serialised as it stands (JsonObject or a record).</summary>
    public IReadOnlyList<object> JsonLd { get; init; } = [];

    /// <summary>Carts, orders and searches without an end have no place in a search engine.</summary>
    public bool NoIndex { get; init; }

    /// <summary>The page is the same in one language only, so it names no other.</summary>
    public bool OneLanguage { get; init; }
}
