using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Acts;

/// <param name="Facts">As the decision states them; <see cref="CertificateFacts.SupersededOn"/> is set by newer decisions, not here.</param>
public sealed record CreateCertificateCommand(ProductId ProductId, CertificateFacts Facts, Actor Actor, string? Reason);

/// <summary>Enters a certificate by hand. An older one of the product ends where this one begins.</summary>
public sealed class CreateCertificate(CatalogDbContext db, TimeProvider clock)
{
    public Task<RegisterActResult> HandleAsync(CreateCertificateCommand command, CancellationToken cancellationToken) =>
        new CertificateDesk(db, clock).CreateAsync(
            command.ProductId, command.Facts, replaces: null, "certificate.created", command.Actor, command.Reason, cancellationToken);
}
