using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Ocop.Catalog.Database;

/// <summary>A query compiled once per provider: a compiled query belongs to one model, and each provider's context has its own.</summary>
public sealed class CompiledQuery<TQuery>(Func<TQuery> compile)
    where TQuery : Delegate
{
    private readonly ConcurrentDictionary<Type, TQuery> _byContext = new();

    public TQuery For(DbContext db) => _byContext.GetOrAdd(db.GetType(), _ => compile());
}
