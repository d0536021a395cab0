using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Database;
using Ocop.Catalog.Outbox;
using Ocop.Web.Accounts.Admin;
using Ocop.Web.Accounts.Keys;
using Ocop.Web.Accounts.Passkeys;
using Ocop.Web.Accounts.Passwords;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Accounts;

/// <summary>Who may sign in, and how: the tables of ASP.NET Core Identity and our own beside them. A derived context per database provider owns the migrations.</summary>
public abstract class AccountsDbContext(DbContextOptions options) : ModuleDbContext(options)
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<IdentityUserToken<Guid>> Tokens => Set<IdentityUserToken<Guid>>();

    public DbSet<Passkey> Passkeys => Set<Passkey>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<SignInTries> SignInTries => Set<SignInTries>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>All acts of the program, the register's and these, to be read only.</summary>
    public IQueryable<AuditLine> AllAudit => Set<AuditLine>().AsNoTracking();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var isPostgreSql = Database.IsPostgreSql();
        modelBuilder.HasDefaultSchema(isPostgreSql ? Schemas.Accounts : null);
        modelBuilder.Ignore<Change>(); // nothing here is public
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AccountsDbContext).Assembly);
        modelBuilder.ApplyConfiguration(new AuditEntryConfiguration());
        modelBuilder.Entity<AuditEntry>().ToTable("AccountAudit"); // SQLite has no schemas: the catalogue's table has the plain name
        modelBuilder.Entity<AuditLine>().HasNoKey().ToSqlQuery(AuditLine.Query(isPostgreSql));
        // The catalogue's table: a letter is written in the transaction of what it tells of.
        modelBuilder.ApplyConfiguration(new OutboxConfiguration());
        modelBuilder.Entity<OutboxMessage>().ToTable(
            "OutboxMessages", isPostgreSql ? Schemas.Catalog : null, table => table.ExcludeFromMigrations());
    }
}

public sealed class SqliteAccountsDbContext(DbContextOptions<SqliteAccountsDbContext> options) : AccountsDbContext(options);

public sealed class PostgreSqlAccountsDbContext(DbContextOptions<PostgreSqlAccountsDbContext> options) : AccountsDbContext(options);
