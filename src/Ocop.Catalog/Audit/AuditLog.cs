using System.Diagnostics;
using Ocop.Catalog.Database;
using Ocop.Catalog.Register;

namespace Ocop.Catalog.Audit;

/// <summary>The thing an act is about.</summary>
/// <param name="Kind">"certificate", "product", "import" …</param>
/// <param name="Key">Its id in text form.</param>
/// <param name="Name">What a person calls it.</param>
public sealed record AuditSubject(string Kind, string Key, string Name);

/// <summary>Writing to the audit.</summary>
public static class AuditLog
{
    /// <summary>Adds an entry to this context; it is committed with the act itself, or not at all.</summary>
    /// <param name="before">Anything that can be written as JSON; null when there was nothing.</param>
    /// <param name="after">Anything that can be written as JSON; null when nothing is left.</param>
    public static void Audit(
        this ModuleDbContext db, Actor actor, DateTimeOffset at, string act, AuditSubject subject,
        object? before = null, object? after = null, string? reason = null) =>
        db.Add(new AuditEntry
        {
            At = at,
            ActorId = actor.Id,
            ActorName = actor.Name,
            ActorRole = actor.Role,
            Act = act,
            SubjectKind = subject.Kind,
            SubjectKey = subject.Key,
            SubjectName = subject.Name,
            Before = before is null ? null : FactsJson.Write(before),
            After = after is null ? null : FactsJson.Write(after),
            Reason = reason,
            RequestId = Activity.Current?.TraceId.ToString(),
        });
}
