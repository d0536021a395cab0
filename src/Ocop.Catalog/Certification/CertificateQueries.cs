using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Certification;

/// <summary>Reads of the register of certificates.</summary>
public sealed class CertificateQueries(CatalogDbContext db, TimeProvider clock)
{
    /// <summary>At most this many certificates answer one question.</summary>
    public const int MaxFound = 50;

    private static readonly Func<CatalogDbContext, ProductId, IAsyncEnumerable<Certificate>> OfProduct =
        EF.CompileAsyncQuery((CatalogDbContext db, ProductId id) =>
            db.Certificates.AsNoTracking().Where(certificate => certificate.ProductId == id));

    private DateOnly Today => VietnamCalendar.Today(clock);

    public async Task<Standing> StandingOfAsync(ProductId product, CancellationToken cancellationToken) =>
        Standing.Of(await OfProduct(db, product).ToListAsync(cancellationToken), Today);

    /// <summary>The standing of each product that has any certificate; one statement.</summary>
    public async Task<IReadOnlyDictionary<ProductId, Standing>> StandingsOfAsync(
        IReadOnlyCollection<ProductId> products, CancellationToken cancellationToken)
    {
        if (products.Count == 0)
            return new Dictionary<ProductId, Standing>();
        var certificates = await db.Certificates.AsNoTracking()
            .Where(certificate => products.Contains(certificate.ProductId))
            .ToListAsync(cancellationToken);
        return certificates
            .GroupBy(certificate => certificate.ProductId)
            .ToDictionary(group => group.Key, group => Standing.Of(group, Today));
    }

    /// <summary>The certificate of a code as printed, "OC-7K2M-9XQ4", or null.</summary>
    public async Task<RegisterEntry?> FindByCodeAsync(string code, CancellationToken cancellationToken) =>
        (await EntriesAsync(db.Certificates.Where(certificate => certificate.Code == code), 1, cancellationToken)).SingleOrDefault();

    /// <summary>Certificates given by a decision whose number begins as typed: "715" finds "715/QĐ-UBND".</summary>
    public Task<IReadOnlyList<RegisterEntry>> FindByDecisionAsync(string number, CancellationToken cancellationToken)
    {
        var begin = EscapeLike(number.Trim()) + "%";
        return EntriesAsync(
            db.Certificates.Where(certificate => EF.Functions.Like(certificate.DecisionNumber!, begin, "\\")), MaxFound, cancellationToken);
    }

    /// <summary>All certificates of the given products.</summary>
    public Task<IReadOnlyList<RegisterEntry>> OfProductsAsync(
        IReadOnlyCollection<ProductId> products, CancellationToken cancellationToken) =>
        EntriesAsync(db.Certificates.Where(certificate => products.Contains(certificate.ProductId)), MaxFound, cancellationToken);

    /// <summary>A page of the whole register by code; <paramref name="after"/> is the last code of the page before.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "Translated: the database compares as it sorts.")]
    public Task<IReadOnlyList<RegisterEntry>> PageAsync(string? after, int size, CancellationToken cancellationToken) =>
        EntriesAsync(
            after is null ? db.Certificates : db.Certificates.Where(certificate => string.Compare(certificate.Code, after) > 0),
            size, cancellationToken, byCode: true);

    /// <summary>The codes of the certificates of all published products whose slugs lie between two, both included.</summary>
    [SuppressMessage("Globalization", "CA1309", Justification = "Translated: the database compares as it sorts.")]
    public async Task<IReadOnlyList<CertificateAddress>> CodesOfAsync(string firstSlug, string lastSlug, CancellationToken cancellationToken) =>
        await (
            from product in db.Products
            where product.Publication != null
                && string.Compare(product.Slug, firstSlug) >= 0 && string.Compare(product.Slug, lastSlug) <= 0
            join certificate in db.Certificates on product.Id equals certificate.ProductId
            orderby certificate.Code
            select new CertificateAddress(certificate.Code, product.Id)).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<RegisterEntry>> EntriesAsync(
        IQueryable<Certificate> certificates, int size, CancellationToken cancellationToken, bool byCode = false)
    {
        var joined =
            from certificate in certificates.AsNoTracking()
            join product in db.Products.AsNoTracking() on certificate.ProductId equals product.Id
            select new
            {
                certificate,
                product.Slug,
                IsPublic = product.Publication != null,
                product.Name,
                product.CriteriaSet,
                product.CommuneCode,
                product.ProvinceCode,
                product.PlaceAtRecognition,
            };
        var ordered = byCode
            ? joined.OrderBy(row => row.certificate.Code)
            : joined.OrderByDescending(row => row.certificate.ValidFrom).ThenBy(row => row.Slug).ThenBy(row => row.certificate.Code);
        var rows = await ordered.Take(size).ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(row => new RegisterEntry(
                CertificateOnDay.Of(row.certificate, Today), row.IsPublic ? row.Slug : null, row.Name, row.CriteriaSet, row.CommuneCode, row.ProvinceCode,
                row.PlaceAtRecognition)),
        ];
    }

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
