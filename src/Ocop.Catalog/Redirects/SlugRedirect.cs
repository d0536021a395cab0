namespace Ocop.Catalog.Redirects;

/// <summary>An address that was once printed: the page answers it with 301 to the slug of today.</summary>
public sealed class SlugRedirect
{
    /// <summary>One of <see cref="Changes.ChangeKinds"/>.</summary>
    public required string Kind { get; init; }

    public required string OldSlug { get; init; }

    /// <summary>The id of the thing in text form.</summary>
    public required string Key { get; set; }
}
