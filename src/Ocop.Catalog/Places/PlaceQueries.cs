using Ocop.Catalog.Database.Statements;

namespace Ocop.Catalog.Places;

/// <summary>How much of the catalogue comes from a commune.</summary>
public sealed record CommuneContent(string CommuneCode, string ProvinceCode, int Products, int Producers, int SalesPoints, int Villages);

/// <summary>Reads about places beyond their names.</summary>
public sealed class PlaceQueries(Store store)
{
    // Counted kind by kind: an index holds the products by commune, so that a hundred thousand of them take a hundredth of a second.
    private static readonly Statement Contents = new(string.Join(
        "\nUNION ALL\n",
        new[] { "Products", "Producers", "SalesPoints", "Villages" }.Select((table, kind) => $"""
            SELECT {kind}, "CommuneCode", "ProvinceCode", CAST(COUNT(*) AS integer) FROM catalog."{table}"
            WHERE "Publication_At" IS NOT NULL AND "CommuneCode" IS NOT NULL GROUP BY "CommuneCode", "ProvinceCode"
            """)));

    private static readonly Statement Mergers = new("""SELECT "Code", "MergedFrom" FROM catalog."Communes" """);

    /// <summary>What each commune was merged from on 1 July 2025, as the resolutions say it.</summary>
    public async Task<IReadOnlyList<(string CommuneCode, string MergedFrom)>> MergersAsync(CancellationToken cancellationToken) =>
        await store.ListAsync(Mergers, row => (row.Text(), row.Text()), [], cancellationToken);

    /// <summary>The communes something comes from: the only ones worth a search engine's time.</summary>
    public async Task<IReadOnlyList<CommuneContent>> CommunesWithContentAsync(CancellationToken cancellationToken)
    {
        var counts = await store.ListAsync(
            Contents, row => (Kind: row.Number(), Commune: row.Text(), Province: row.Text(), Count: row.Number()), [], cancellationToken);
        return
        [
            .. counts.GroupBy(row => row.Commune).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group =>
            {
                var byKind = new int[4];
                foreach (var row in group)
                    byKind[row.Kind] += row.Count;
                return new CommuneContent(group.Key, group.First().Province, byKind[0], byKind[1], byKind[2], byKind[3]);
            }),
        ];
    }
}
