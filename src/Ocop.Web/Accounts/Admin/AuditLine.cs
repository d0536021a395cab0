using Ocop.Catalog.Audit;
using Ocop.Catalog.Database;

namespace Ocop.Web.Accounts.Admin;

/// <summary>One line of the audit log: an act on the register or on an account. Each stands in its module's own table, both in one database.</summary>
public sealed class AuditLine
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid? ActorId { get; init; }

    public string ActorName { get; init; } = "";

    public string ActorRole { get; init; } = "";

    public string Act { get; init; } = "";

    public string SubjectKind { get; init; } = "";

    public string SubjectKey { get; init; } = "";

    public string SubjectName { get; init; } = "";

    public string? Before { get; init; }

    public string? After { get; init; }

    public string? Reason { get; init; }

    public string? RequestId { get; init; }

    internal static string Query(bool isPostgreSql)
    {
        var columns = string.Join(", ", new[]
        {
            nameof(AuditEntry.Id), nameof(AuditEntry.At), nameof(AuditEntry.ActorId), nameof(AuditEntry.ActorName), nameof(AuditEntry.ActorRole),
            nameof(AuditEntry.Act), nameof(AuditEntry.SubjectKind), nameof(AuditEntry.SubjectKey), nameof(AuditEntry.SubjectName),
            nameof(AuditEntry.Before), nameof(AuditEntry.After), nameof(AuditEntry.Reason), nameof(AuditEntry.RequestId),
        }.Select(name => $"\"{name}\""));
        return $"SELECT {columns} FROM {Table(Schemas.Catalog, "AuditEntries")} UNION ALL SELECT {columns} FROM {Table(Schemas.Accounts, "AccountAudit")}";

        string Table(string schema, string name) => isPostgreSql ? $"{schema}.\"{name}\"" : $"\"{name}\"";
    }
}
