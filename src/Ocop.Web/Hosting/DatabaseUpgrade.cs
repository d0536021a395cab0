using Ocop.Catalog;
using Ocop.Catalog.Database;
using Ocop.Commerce;
using Ocop.Web.Accounts;

namespace Ocop.Web.Hosting;

/// <summary>Brings the database of every module to the program's own version. Safe to run at every start and on several nodes.</summary>
public sealed class DatabaseUpgrade(CatalogDbContext catalog, CommerceDbContext commerce, AccountsDbContext accounts, OcopPaths paths)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(paths.Data);
        await catalog.UpgradeAsync(cancellationToken);
        await commerce.UpgradeAsync(cancellationToken);
        await accounts.UpgradeAsync(cancellationToken);
    }
}
