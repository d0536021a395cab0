using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Loading;
using Ocop.Commerce.Loading;
using Ocop.Web.Caching;

namespace Ocop.Web.Hosting;

/// <summary>What happens once before the program listens: the database is brought up to date and the source data are loaded.</summary>
public static class OcopStart
{
    public static async Task PrepareAsync(this WebApplication app)
    {
        var cancellationToken = app.Lifetime.ApplicationStopping;
        var preparation = app.Services.GetRequiredService<Preparation>();
        if (!await preparation.IsDoneAsync(cancellationToken))
            await PrepareStoreAsync(app, preparation, cancellationToken);
        await app.Services.GetRequiredService<PageShelf>().OpenAsync(cancellationToken);
    }

    private static async Task PrepareStoreAsync(WebApplication app, Preparation preparation, CancellationToken cancellationToken)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CatalogDbContext>();
        await scope.ServiceProvider.GetRequiredService<DatabaseUpgrade>().RunAsync(cancellationToken);
        await EnsureEpochAsync(db, cancellationToken);
        await LoadSourceAsync(scope.ServiceProvider, cancellationToken);
        await LoadShopAsync(scope.ServiceProvider, cancellationToken);
        await preparation.NoteAsync(db, cancellationToken);
    }

    private static Task<LoadResult> LoadSourceAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var (paths, options) = (services.GetRequiredService<OcopPaths>(), services.GetRequiredService<OcopOptions>());
        return services.GetRequiredService<SourceLoader>().LoadAsync(paths.Source, options.Demo, cancellationToken);
    }

    private static Task LoadShopAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var loader = services.GetRequiredService<DemoCommerceLoader>();
        return services.GetRequiredService<OcopOptions>().Demo
            ? loader.LoadAsync(services.GetRequiredService<OcopPaths>().Source, cancellationToken)
            : loader.WithdrawAsync(cancellationToken);
    }

    private static async Task EnsureEpochAsync(CatalogDbContext db, CancellationToken cancellationToken)
    {
        if (await db.StoreEpochs.AnyAsync(cancellationToken))
            return;
        db.Add(new StoreEpoch { Value = Guid.NewGuid() });
        await db.SaveChangesAsync(cancellationToken);
    }
}
