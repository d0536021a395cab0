using Ocop.Catalog.Audit;

namespace Ocop.Catalog.Register.Acts;

/// <param name="IsPublic">False keeps it in draft: it has no page until somebody publishes it.</param>
public sealed record CreateProductCommand(ProductFacts Facts, bool IsPublic, Actor Actor);

/// <summary>Enters a product by hand.</summary>
public sealed class CreateProduct
{
    public Task<RegisterActResult> HandleAsync(CreateProductCommand command, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
