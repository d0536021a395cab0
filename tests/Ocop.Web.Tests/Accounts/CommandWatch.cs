using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Ocop.Catalog;
using Ocop.Commerce;
using Ocop.Web.Accounts;

namespace Ocop.Web.Tests.Accounts;

/// <summary>Notes the statements that the three contexts send to SQLite and that fit a description.</summary>
public sealed class CommandWatch(Func<string, bool> isOfInterest) : DbCommandInterceptor
{
    public ConcurrentBag<string> Seen { get; } = [];

    public void Watch(IServiceCollection services)
    {
        services.ConfigureDbContext<SqliteCatalogDbContext>(options => options.AddInterceptors(this));
        services.ConfigureDbContext<SqliteCommerceDbContext>(options => options.AddInterceptors(this));
        services.ConfigureDbContext<SqliteAccountsDbContext>(options => options.AddInterceptors(this));
    }

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        if (isOfInterest(result.CommandText))
            Seen.Add(result.CommandText);
        return result;
    }
}
