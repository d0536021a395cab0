using Microsoft.EntityFrameworkCore;

namespace Ocop.Catalog.Database;

/// <summary>Brings a module's tables to the program's own version. Does nothing, quickly, when they are.</summary>
public static class SchemaUpgrade
{
    // Seq order must equal commit order, or a tail can skip a row that commits late: the lock is held until the commit.
    private const string OrderedChanges = """
        CREATE OR REPLACE FUNCTION catalog.lock_changes() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_advisory_xact_lock(7263001); RETURN NULL; END $$;
        CREATE OR REPLACE TRIGGER changes_in_commit_order BEFORE INSERT ON catalog."Changes"
        FOR EACH STATEMENT EXECUTE FUNCTION catalog.lock_changes();
        CREATE OR REPLACE FUNCTION catalog.lock_register() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_advisory_xact_lock(7263003); RETURN NULL; END $$;
        CREATE OR REPLACE TRIGGER register_in_commit_order BEFORE INSERT ON catalog."RegisterEvents"
        FOR EACH STATEMENT EXECUTE FUNCTION catalog.lock_register();
        """;

    /// <exception cref="UnknownSchemaException">Another version of the program has made these tables.</exception>
    public static async Task UpgradeAsync(this ModuleDbContext context, CancellationToken cancellationToken)
    {
        var (known, applied) = (context.Database.GetMigrations().ToList(), (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList());
        if (applied.Except(known).FirstOrDefault() is { } unknown)
            throw new UnknownSchemaException(unknown);
        if (known.Count == applied.Count)
            return;
        if (context.Database.IsSqlite())
            await context.Database.ExecuteSqlAsync($"PRAGMA journal_mode=WAL", cancellationToken); // kept in the file
        await context.Database.MigrateAsync(cancellationToken);
        if (context is CatalogDbContext && context.Database.IsPostgreSql())
            await context.Database.ExecuteSqlRawAsync(OrderedChanges, cancellationToken);
    }
}
