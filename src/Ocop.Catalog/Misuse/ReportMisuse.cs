using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Misuse;

/// <param name="ProductSlug">The page on which the report began.</param>
/// <param name="FormKey">One for each form handed out.</param>
public sealed record ReportMisuseCommand(MisuseReportInput Input, string? ProductSlug, Guid FormKey);

/// <summary>The answers to a report.</summary>
public abstract record ReportMisuseResult
{
    private ReportMisuseResult()
    {
    }

    /// <summary>A case is open, by this form or by the same form sent before.</summary>
    public sealed record Opened(string Number) : ReportMisuseResult;

    public sealed record Refused(IReadOnlyList<MisuseProblem> Problems) : ReportMisuseResult;
}

/// <summary>Opens a case of what somebody saw, and the mail to the office with it.</summary>
public sealed partial class ReportMisuse(CatalogDbContext db, TimeProvider clock, ILogger<ReportMisuse> logger)
{
    public async Task<ReportMisuseResult> HandleAsync(ReportMisuseCommand command, CancellationToken cancellationToken)
    {
        if (await NumberOfAsync(command.FormKey, cancellationToken) is { } known)
            return new ReportMisuseResult.Opened(known);
        var (report, problems) = MisuseReportCheck.Read(command.Input);
        if (report is null)
            return new ReportMisuseResult.Refused(problems);

        var opened = MisuseCase.Open(
            report, await ProductAsync(command.ProductSlug, cancellationToken), await CertificateAsync(report.Facts.Code, cancellationToken),
            command.FormKey, clock.GetUtcNow());
        db.AddRange(opened, CaseMail.Opened(opened));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            // The same form was sent twice at once and the other was quicker
            db.ChangeTracker.Clear();
            if (await NumberOfAsync(command.FormKey, cancellationToken) is { } quicker)
                return new ReportMisuseResult.Opened(quicker);
            throw;
        }

        LogOpened(opened.Id, opened.Facts.Kind);
        return new ReportMisuseResult.Opened(opened.Number);
    }

    private Task<string?> NumberOfAsync(Guid formKey, CancellationToken cancellationToken) =>
        db.MisuseCases.Where(row => row.FormKey == formKey).Select(row => (string?)row.Number).SingleOrDefaultAsync(cancellationToken);

    private async Task<ProductId?> ProductAsync(string? slug, CancellationToken cancellationToken) => string.IsNullOrEmpty(slug) ? null
        : await db.Products.Where(product => product.Slug == slug && product.Publication != null)
            .Select(product => (ProductId?)product.Id).SingleOrDefaultAsync(cancellationToken);

    private async Task<CertificateId?> CertificateAsync(string? typed, CancellationToken cancellationToken) =>
        typed is null || CertificateCode.Normalise(typed) is not { } code ? null
            : await db.Certificates.Where(row => row.Code == code).Select(row => (CertificateId?)row.Id).SingleOrDefaultAsync(cancellationToken);

    [LoggerMessage(Level = LogLevel.Information, Message = "Misuse case {CaseId} opened: {Kind}")]
    private partial void LogOpened(Guid caseId, MisuseKind kind);
}
