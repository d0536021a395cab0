namespace Ocop.Commerce.Outbox;

/// <summary>Sends the messages of some kinds to the outside world.</summary>
/// <remarks>May be called again for a message whose sending was cut off: the outside must recognise it by its key.</remarks>
public interface IOutboxHandler
{
    IReadOnlyCollection<string> Kinds { get; }

    /// <exception cref="Exception">Not sent; it will be tried again later.</exception>
    Task SendAsync(OutboxDelivery delivery, CancellationToken cancellationToken);
}

/// <summary>A message on its way out.</summary>
public sealed record OutboxDelivery(string Key, string Kind, string Payload, DateTimeOffset CreatedAt);
