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
            UseSqlite(options, schema);
        else
            UseNpgsql(options, schema);
    }

    // A method each, so that only the provider in use is loaded into memory.
    private void UseSqlite(DbContextOptionsBuilder options, string schema) =>
        options.UseSqlite(ConnectionString, sqlite => sqlite.MigrationsHistoryTable($"__Migrations_{schema}"));

    private void UseNpgsql(DbContextOptionsBuilder options, string schema) =>
        options.UseNpgsql(ConnectionString, postgres => postgres.MigrationsHistoryTable("__Migrations", schema));
}

public enum DatabaseProvider
{
    Sqlite,
    PostgreSql,
}
