using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Database;
using Ocop.Commerce;
using Ocop.Schema;
using Ocop.Web.Accounts;

// add NAME   writes a migration for every module and provider ("Initial" replaces what is there)
// compile    writes the models as code, so that a start does not build them by reflection
// check      exits with 1 and names the context when its model has changes that no migration holds
var sqlite = new DatabaseSettings(DatabaseProvider.Sqlite, "Data Source=:memory:");
var postgres = new DatabaseSettings(DatabaseProvider.PostgreSql, "Host=localhost");
ModuleSchema[] modules =
[
    new("src/Ocop.Catalog", "Sqlite", () => new SqliteCatalogDbContext(Options<SqliteCatalogDbContext>(sqlite, Schemas.Catalog))),
    new("src/Ocop.Catalog", "PostgreSql", () => new PostgreSqlCatalogDbContext(Options<PostgreSqlCatalogDbContext>(postgres, Schemas.Catalog))),
    new("src/Ocop.Commerce", "Sqlite", () => new SqliteCommerceDbContext(Options<SqliteCommerceDbContext>(sqlite, Schemas.Commerce))),
    new("src/Ocop.Commerce", "PostgreSql", () => new PostgreSqlCommerceDbContext(Options<PostgreSqlCommerceDbContext>(postgres, Schemas.Commerce))),
    new("src/Ocop.Web/Accounts", "Sqlite", () => new SqliteAccountsDbContext(Options<SqliteAccountsDbContext>(sqlite, Schemas.Accounts))),
    new("src/Ocop.Web/Accounts", "PostgreSql", () => new PostgreSqlAccountsDbContext(Options<PostgreSqlAccountsDbContext>(postgres, Schemas.Accounts))),
];

switch (args)
{
    case ["add", var name]:
        foreach (var module in modules)
            Console.WriteLine(module.Add(name));
        return 0;
    case ["compile"]:
        foreach (var module in modules)
            Console.WriteLine(module.Compile());
        return 0;
    case ["check"]:
        var pending = modules.Where(module => module.HasPendingChanges()).ToList();
        foreach (var module in pending)
            Console.WriteLine($"{module.Home} ({module.Provider}): the model has changes without a migration; run ./dev migration NAME");
        var stale = modules.Where(module => module.IsCompiledModelStale()).ToList();
        foreach (var module in stale)
            Console.WriteLine($"{module.Home} ({module.Provider}): the compiled model is older than the entities; run ./dev migration compile");
        return pending.Count + stale.Count == 0 ? 0 : 1;
    default:
        Console.Error.WriteLine("usage: Ocop.Schema add NAME | compile | check");
        return 2;
}

static DbContextOptions<T> Options<T>(DatabaseSettings settings, string schema)
    where T : DbContext
{
    var options = new DbContextOptionsBuilder<T>();
    settings.Configure(options, schema);
    return options.Options;
}
