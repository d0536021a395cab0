namespace Ocop.Web.Mail;

/// <summary>Hands a letter to the outside world.</summary>
public interface IMailSender
{
    /// <exception cref="IOException">Not sent; it may be tried again with the same id.</exception>
    Task SendAsync(Letter letter, CancellationToken cancellationToken);
}

/// <summary>A mail, before it becomes bytes.</summary>
/// <param name="Id">The same letter tried twice has the same id: whoever receives both keeps one.</param>
/// <param name="To">A checked address, ASCII without spaces.</param>
/// <param name="Html">The same as <paramref name="Text"/>, for readers who like it so.</param>
public sealed record Letter(string Id, string To, string Subject, string Text, string Html, string Language, DateTimeOffset Date);
