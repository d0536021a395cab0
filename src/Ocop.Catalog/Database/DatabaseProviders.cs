using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Ocop.Catalog.Database;

public static class DatabaseProviders
{
    /// <summary>As Npgsql's own extension, but asking for a name does not load the provider into a process that runs on SQLite.</summary>
    public static bool IsPostgreSql(this DatabaseFacade database) => database.ProviderName == "Npgsql.EntityFrameworkCore.PostgreSQL";
}
