using Ocop.Catalog.Outbox;

namespace Ocop.Catalog.Misuse;

/// <summary>The mail by which the office hears of a new case. It carries the case's id alone; the text is written when it is sent.</summary>
public static class CaseMail
{
    public const string OpenedKind = "case-opened";

    public static OutboxMessage Opened(MisuseCase opened) => new()
    {
        Key = $"{OpenedKind}/{opened.Number}",
        Kind = OpenedKind,
        Payload = opened.Id.ToString(),
        CreatedAt = opened.ReceivedAt,
        DueAt = opened.ReceivedAt,
    };
}
