using Ocop.Catalog.Database.Statements;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Certification;

/// <summary>Reads of the register of certificates.</summary>
public sealed class CertificateQueries(Store store, TimeProvider clock)
{
    /// <summary>At most this many certificates answer one question.</summary>
    public const int MaxFound = 50;

    private const string Entry = $"""
        SELECT {CertificateRow.Columns}, CASE WHEN p."Publication_At" IS NOT NULL THEN p."Slug" END, p."Name_Vi", p."Name_En", p."CriteriaSet",
               p."CommuneCode", p."ProvinceCode", p."PlaceAtRecognition_Commune", p."PlaceAtRecognition_District", p."PlaceAtRecognition_Province"
        FROM catalog."Certificates" c JOIN catalog."Products" p ON p."Id" = c."ProductId"
        """;

    private static readonly ListStatement OfProducts = new($"""SELECT {CertificateRow.Columns} FROM catalog."Certificates" c WHERE c."ProductId" IN ($list)""");

    private static readonly Statement ByCode = new($"""{Entry} WHERE c."Code" = $1""");
    private static readonly Statement ByDecision = new($"""{Entry} WHERE c."DecisionNumber" LIKE $1 ESCAPE '\' ORDER BY c."ValidFrom" DESC, p."Slug", c."Code" LIMIT $2""");
    private static readonly ListStatement EntriesOfProducts = new($"""{Entry} WHERE c."ProductId" IN ($list)""");
    private static readonly Statement Page = new($"""{Entry} WHERE c."Code" > $1 ORDER BY c."Code" LIMIT $2""");

    private static readonly Statement Codes = new("""
        SELECT c."Code", p."Id" FROM catalog."Products" p JOIN catalog."Certificates" c ON c."ProductId" = p."Id"
        WHERE p."Publication_At" IS NOT NULL AND p."Slug" >= $1 AND p."Slug" <= $2 ORDER BY c."Code"
        """);

    private DateOnly Today => VietnamCalendar.Today(clock);

    public async Task<Standing> StandingOfAsync(ProductId product, CancellationToken cancellationToken) =>
        Standing.Of(await store.ListAsync(OfProducts, CertificateRow.Read, [product.Value], cancellationToken), Today);

    /// <summary>The standing of each product that has any certificate.</summary>
    public async Task<IReadOnlyDictionary<ProductId, Standing>> StandingsOfAsync(
        IReadOnlyCollection<ProductId> products, CancellationToken cancellationToken) =>
        (await store.ListAsync(OfProducts, CertificateRow.Read, [.. products.Select(product => product.Value)], cancellationToken))
            .GroupBy(certificate => certificate.ProductId)
            .ToDictionary(group => group.Key, group => Standing.Of(group, Today));

    /// <summary>The certificate of a code as printed, "OC-7K2M-9XQ4", or null.</summary>
    public Task<RegisterEntry?> FindByCodeAsync(string code, CancellationToken cancellationToken) =>
        store.FindAsync(ByCode, EntryOf, [code], cancellationToken);

    /// <summary>Certificates given by a decision whose number begins as typed: "715" finds "715/QĐ-UBND".</summary>
    public async Task<IReadOnlyList<RegisterEntry>> FindByDecisionAsync(string number, CancellationToken cancellationToken) =>
        await store.ListAsync(ByDecision, EntryOf, [EscapeLike(number.Trim()) + "%", MaxFound], cancellationToken);

    /// <summary>All certificates of the given products, the newest first.</summary>
    public async Task<IReadOnlyList<RegisterEntry>> OfProductsAsync(IReadOnlyCollection<ProductId> products, CancellationToken cancellationToken) =>
    [
        .. (await store.ListAsync(EntriesOfProducts, EntryOf, [.. products.Select(product => product.Value)], cancellationToken))
            .OrderByDescending(entry => entry.Certificate.ValidFrom).ThenBy(entry => entry.Certificate.Code, StringComparer.Ordinal).Take(MaxFound),
    ];

    /// <summary>A page of the whole register by code; <paramref name="after"/> is the last code of the page before.</summary>
    public async Task<IReadOnlyList<RegisterEntry>> PageAsync(string? after, int size, CancellationToken cancellationToken) =>
        await store.ListAsync(Page, EntryOf, [after ?? "", size], cancellationToken);

    /// <summary>The codes of the certificates of all published products whose slugs lie between two, both included.</summary>
    public async Task<IReadOnlyList<CertificateAddress>> CodesOfAsync(string firstSlug, string lastSlug, CancellationToken cancellationToken) =>
        await store.ListAsync(Codes, row => new CertificateAddress(row.Text(), new ProductId(row.Id())), [firstSlug, lastSlug], cancellationToken);

    private RegisterEntry EntryOf(Row row) => new(
        CertificateOnDay.Of(CertificateRow.Read(row), Today), row.TextOrNull(), row.LocalText(), row.Number(), row.TextOrNull(), row.Text(),
        new PlaceAtRecognition(row.TextOrNull(), row.TextOrNull(), row.TextOrNull()));

    private static string EscapeLike(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
}

/// <summary>A certificate and the product it names. What the register says is public also while the product itself has no page.</summary>
/// <param name="ProductSlug">Null while the product is in draft or taken from the shop.</param>
public sealed record RegisterEntry(
    CertificateOnDay Certificate,
    string? ProductSlug,
    LocalText ProductName,
    int CriteriaSet,
    string? CommuneCode,
    string ProvinceCode,
    PlaceAtRecognition PlaceAtRecognition);

/// <summary>What leads to the check of a certificate.</summary>
public sealed record CertificateAddress(string Code, ProductId ProductId);
