using Ocop.Catalog.Database.Statements;

namespace Ocop.Catalog.Producers;

/// <summary>A maker as pages and lists show it.</summary>
public sealed record ProducerCard(
    ProducerId Id, string Slug, string Name, ProducerKind Kind, LocalText About, string? CommuneCode, string ProvinceCode, string Source);

/// <summary>Reads of published makers.</summary>
public sealed class ProducerQueries(Store store)
{
    public const int MaxCards = 100;

    private const string PublicCards = """
        SELECT m."Id", m."Slug", m."Name", m."Kind", m."About_Vi", m."About_En", m."CommuneCode", m."ProvinceCode", m."Source"
        FROM catalog."Producers" m WHERE m."Publication_At" IS NOT NULL
        """;

    private static readonly Statement BySlug = new($"""{PublicCards} AND m."Slug" = $1""");

    // Of each, $2: how many.
    private static readonly Statement After = new($"""{PublicCards} AND m."Slug" > $1 ORDER BY m."Slug" LIMIT $2""");
    private static readonly Statement OfCommune = new($"""{PublicCards} AND m."CommuneCode" = $1 ORDER BY m."Slug" LIMIT $2""");

    private static readonly Statement Addresses = new(
        """SELECT m."Id", m."Slug" FROM catalog."Producers" m WHERE m."Publication_At" IS NOT NULL ORDER BY m."Slug" """);

    public Task<ProducerCard?> FindAsync(string slug, CancellationToken cancellationToken) => store.FindAsync(BySlug, Read, [slug], cancellationToken);

    public async Task<IReadOnlyList<ProducerCard>> OfCommuneAsync(string communeCode, CancellationToken cancellationToken) =>
        await store.ListAsync(OfCommune, Read, [communeCode, MaxCards], cancellationToken);

    /// <summary>A page of all makers by slug; <paramref name="after"/> is the last slug of the page before.</summary>
    public async Task<IReadOnlyList<ProducerCard>> PageAsync(string? after, int size, CancellationToken cancellationToken) =>
        await store.ListAsync(After, Read, [after ?? "", size], cancellationToken);

    /// <summary>What leads to every maker.</summary>
    public async Task<IReadOnlyList<ProducerAddress>> AddressesAsync(CancellationToken cancellationToken) =>
        await store.ListAsync(Addresses, row => new ProducerAddress(new ProducerId(row.Id()), row.Text()), [], cancellationToken);

    private static ProducerCard Read(Row row) => new(
        new ProducerId(row.Id()), row.Text(), row.Text(), row.Enum<ProducerKind>(), row.LocalText(), row.TextOrNull(), row.Text(), row.Text());
}

/// <summary>What leads to a maker.</summary>
public sealed record ProducerAddress(ProducerId Id, string Slug);
