namespace Ocop.Catalog.Redirects;

/// <summary>Notes that a thing has moved to another address, so that the old one keeps leading to it.</summary>
internal static class MoveSlug
{
    /// <summary>Saved with whatever else the context saves.</summary>
    public static async Task AddRedirectAsync(
        this CatalogDbContext db, string kind, string oldSlug, string newSlug, string key, CancellationToken cancellationToken)
    {
        if (await db.SlugRedirects.FindAsync([kind, newSlug], cancellationToken) is { } backAgain)
            db.Remove(backAgain);
        if (await db.SlugRedirects.FindAsync([kind, oldSlug], cancellationToken) is { } taken)
            taken.Key = key;
        else
            db.Add(new SlugRedirect { Kind = kind, OldSlug = oldSlug, Key = key });
    }
}
