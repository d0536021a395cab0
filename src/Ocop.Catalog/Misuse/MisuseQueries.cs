using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Misuse;

/// <summary>Reads of the cases.</summary>
public sealed class MisuseQueries(CatalogDbContext db)
{
    public Task<int> CountOpenAsync(CancellationToken cancellationToken) =>
        db.MisuseCases.CountAsync(row => row.State != MisuseState.Closed, cancellationToken);

    /// <summary>What the person who reported may see by the number; nothing that he told.</summary>
    public Task<MisuseReceipt?> ReceiptAsync(string number, CancellationToken cancellationToken) =>
        db.MisuseCases.Where(row => row.Number == number)
            .Select(row => new MisuseReceipt(row.Number, row.ReceivedAt, row.State, row.ClosedAt, row.ContactPhone != null || row.ContactEmail != null))
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>The name of a published product, to begin a report with.</summary>
    public Task<LocalText?> ProductNameAsync(string slug, CancellationToken cancellationToken) =>
        db.Products.Where(row => row.Slug == slug && row.Publication != null).Select(row => (LocalText?)row.Name).SingleOrDefaultAsync(cancellationToken);

    /// <summary>What the office is told of a new case by mail; nothing that somebody wrote or who it was.</summary>
    public Task<CaseForMail?> ForMailAsync(Guid id, CancellationToken cancellationToken) =>
        db.MisuseCases.Where(row => row.Id == id).Select(row => new CaseForMail(row.Number, row.ReceivedAt, row.Facts.Kind)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>A case with its history, and the product and certificate it speaks of.</summary>
    public async Task<MisuseDetails?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.MisuseCases.AsNoTracking().Include(row => row.Steps).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        if (found is null)
            return null;
        var certificate = found.CertificateId is { } certificateId
            ? await db.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == certificateId, cancellationToken)
            : null;
        var productId = found.ProductId ?? certificate?.ProductId;
        var product = productId is null ? null : await db.Products.Where(row => row.Id == productId)
            .Select(row => new MisuseProduct(row.Id, row.Slug, row.Name.Vi)).SingleOrDefaultAsync(cancellationToken);
        return new MisuseDetails(found, product, certificate);
    }
}

/// <summary>What stands on the page of a number.</summary>
public sealed record MisuseReceipt(string Number, DateTimeOffset ReceivedAt, MisuseState State, DateTimeOffset? ClosedAt, bool HasContact);

public sealed record CaseForMail(string Number, DateTimeOffset ReceivedAt, MisuseKind Kind);

public sealed record MisuseProduct(ProductId Id, string Slug, string Name);

public sealed record MisuseDetails(MisuseCase Case, MisuseProduct? Product, Certificate? Certificate);

/// <summary>A case as the office's list shows it: nothing of the person who reported.</summary>
public sealed class MisuseRow
{
    public Guid Id { get; init; }

    public string Number { get; init; } = "";

    public DateTimeOffset ReceivedAt { get; init; }

    public MisuseKind Kind { get; init; }

    public string? Product { get; init; }

    public string? Code { get; init; }

    public string? Seller { get; init; }

    public string? Place { get; init; }

    public MisuseState State { get; init; }

    public MisuseOutcome? Outcome { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    public Guid? AssignedTo { get; init; }

    public string? AssignedName { get; init; }
}

/// <summary>The cases as rows that the database can filter and sort.</summary>
public static class MisuseRows
{
    public static IQueryable<MisuseRow> MisuseList(this CatalogDbContext db) => db.MisuseCases.Select(row => new MisuseRow
    {
        Id = row.Id,
        Number = row.Number,
        ReceivedAt = row.ReceivedAt,
        Kind = row.Facts.Kind,
        Product = row.Facts.Product,
        Code = row.Facts.Code,
        Seller = row.Facts.Seller,
        Place = row.Facts.Place,
        State = row.State,
        Outcome = row.Outcome,
        ClosedAt = row.ClosedAt,
        AssignedTo = row.AssignedTo,
        AssignedName = row.AssignedName,
    });
}
