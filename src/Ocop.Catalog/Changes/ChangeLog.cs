using Microsoft.EntityFrameworkCore;

namespace Ocop.Catalog.Changes;

/// <summary>Writing to the one change log.</summary>
public static class ChangeLog
{
    /// <summary>Adds a row to this context; it is committed with whatever else the context saves.</summary>
    public static void Append(this DbContext context, ChangeKey key, DateTimeOffset at) =>
        context.Add(new Change { Kind = key.Kind, Key = key.Key, At = at });
}
