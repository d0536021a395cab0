using Ocop.Catalog;
using Ocop.Catalog.Database;
using Ocop.Commerce;

namespace Ocop.Web.Hosting;

/// <summary>Brings the database of both modules to the program's own version. Safe to run at every start and on several nodes.</summary>
public sealed class DatabaseUpgrade(CatalogDbContext catalog, CommerceDbContext commerce, OcopPaths paths)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(paths.Data);
        await catalog.UpgradeAsync(cancellationToken);
        await commerce.UpgradeAsync(cancellationToken);
    }
}
