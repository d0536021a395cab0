using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog;
using Ocop.Catalog.Database.Statements;
using Ocop.Commerce;
using Ocop.Web.Accounts;

namespace Ocop.Web.Tests.Accounts;

/// <summary>Notes the statements that the three contexts send to SQLite and that fit a description, and writes through the store.</summary>
public sealed class CommandWatch(Func<string, bool> isOfInterest) : DbCommandInterceptor
{
    public ConcurrentBag<string> Seen { get; } = [];

    public void Watch(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteCatalogDbContext>(options => options.AddInterceptors(this));
        services.ConfigureDbContext<SqliteCommerceDbContext>(options => options.AddInterceptors(this));
        services.ConfigureDbContext<SqliteAccountsDbContext>(options => options.AddInterceptors(this));
        var store = services.Single(service => service.ServiceType == typeof(Store));
        services.Remove(store);
        services.AddSingleton<Store>(provider => new WatchedStore((Store)store.ImplementationFactory!(provider), this));
    }

    private void Note(string statement)
    {
        if (isOfInterest(statement))
            Seen.Add(statement);
    }

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        Note(result.CommandText);
        return result;
    }

    private sealed class WatchedStore(Store store, CommandWatch watch) : Store, IDisposable
    {
        public override Task<T> ReadAsync<T>(Func<StatementSession, Task<T>> read, CancellationToken cancellationToken) => store.ReadAsync(read, cancellationToken);

        public override Task<T> WriteAsync<T>(Func<StatementSession, Task<T>> unit, CancellationToken cancellationToken)
        {
            watch.Note("UPDATE by a unit of work");
            return store.WriteAsync(unit, cancellationToken);
        }

        public void Dispose() => (store as IDisposable)?.Dispose();
    }
}
