using Ocop.Catalog.Changes;
using Ocop.Catalog.Database.Statements;

namespace Ocop.Catalog.Redirects;

/// <summary>Where an address that was once printed leads today.</summary>
public sealed class RedirectQueries(Store store)
{
    private static readonly Statement KeyOf = new("""SELECT r."Key" FROM catalog."SlugRedirects" r WHERE r."Kind" = $1 AND r."OldSlug" = $2""");
    private static readonly Statement SlugOfCommune = new("""SELECT "Slug" FROM catalog."Communes" WHERE "Code" = $1""");

    private static readonly Dictionary<string, Statement> SlugOf = new()
    {
        [ChangeKinds.Product] = SlugById("Products"),
        [ChangeKinds.Producer] = SlugById("Producers"),
        [ChangeKinds.SalesPoint] = SlugById("SalesPoints"),
        [ChangeKinds.Village] = SlugById("Villages"),
        [ChangeKinds.Article] = SlugById("Articles"),
    };

    /// <summary>The slug of today for an old slug, or null.</summary>
    /// <param name="kind">One of <see cref="ChangeKinds"/> whose things have a page.</param>
    /// <param name="oldSlug">As it was once printed.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<string?> SlugOfTodayAsync(string kind, string oldSlug, CancellationToken cancellationToken)
    {
        if (await store.FindAsync(KeyOf, row => row.Text(), [kind, oldSlug], cancellationToken) is not { } key)
            return null;
        return kind == ChangeKinds.Place
            ? await store.FindAsync(SlugOfCommune, row => row.Text(), [key], cancellationToken)
            : await store.FindAsync(SlugOf[kind], row => row.Text(), [Guid.Parse(key)], cancellationToken);
    }

    private static Statement SlugById(string table) => new($"""SELECT "Slug" FROM catalog."{table}" WHERE "Id" = $1""");
}
