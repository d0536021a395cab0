using Ocop.Catalog.Audit;

namespace Ocop.Catalog.Register.Acts;

/// <param name="IsPublic">False keeps it in draft: it has no page until somebody publishes it.</param>
public sealed record CreateProducerCommand(ProducerFacts Facts, bool IsPublic, Actor Actor);

/// <summary>Enters a producer by hand.</summary>
public sealed class CreateProducer
{
    public Task<RegisterActResult> HandleAsync(CreateProducerCommand command, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
