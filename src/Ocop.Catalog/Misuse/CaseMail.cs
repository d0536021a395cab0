using Ocop.Catalog.Outbox;

namespace Ocop.Catalog.Misuse;

/// <summary>The mail by which the office hears of a new case. It carries the case's id alone; the text is written when it is sent.</summary>
public static class CaseMail
{
    public const string OpenedKind = "case-opened";

    public static OutboxMessage Opened(MisuseCase opened) =>
        OutboxMessage.ToSend(OpenedKind, opened.Number, opened.Id.ToString(), opened.ReceivedAt);
}
