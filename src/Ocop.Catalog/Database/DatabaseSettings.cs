using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Ocop.Catalog.Database;

/// <summary>Which database the program runs on; both modules share it.</summary>
public sealed record DatabaseSettings(DatabaseProvider Provider, string ConnectionString)
{
    /// <summary>Applies the provider with a migrations history of the module's own.</summary>
    public void Configure(DbContextOptionsBuilder options, string schema)
    {
        if (Provider == DatabaseProvider.Sqlite)
            options.UseSqlite(ConnectionString, sqlite => sqlite.MigrationsHistoryTable($"__Migrations_{schema}"));
        else
            options.UseNpgsql(ConnectionString, postgres => postgres.MigrationsHistoryTable("__Migrations", schema));
    }
}

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}
