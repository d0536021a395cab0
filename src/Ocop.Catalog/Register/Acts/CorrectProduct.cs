using Ocop.Catalog.Audit;
using Ocop.Catalog.Products;

namespace Ocop.Catalog.Register.Acts;

/// <param name="Facts">All of them, as they should read.</param>
/// <param name="IsPublic">True gives it a page, false takes the page off the site; null leaves it as it is.</param>
/// <param name="Revision">The last event of the product when the form was opened (0: none).</param>
public sealed record CorrectProductCommand(
    ProductId ProductId, ProductFacts Facts, bool? IsPublic, long Revision, Actor Actor, string Reason);

/// <summary>Corrects what the office keeps of a product. What is corrected here, a later load of the source files leaves alone.</summary>
public sealed class CorrectProduct
{
    public Task<RegisterActResult> HandleAsync(CorrectProductCommand command, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
