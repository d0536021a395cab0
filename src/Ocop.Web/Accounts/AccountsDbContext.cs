using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Database;
using Ocop.Web.Accounts.Admin;
using Ocop.Web.Accounts.Keys;
using Ocop.Web.Accounts.Links;
using Ocop.Web.Accounts.Passkeys;
using Ocop.Web.Accounts.SecondFactor;
using Ocop.Web.Accounts.Sessions;

namespace Ocop.Web.Accounts;

/// <summary>Who may sign in, and how. A derived context per database provider owns the migrations.</summary>
public abstract class AccountsDbContext(DbContextOptions options) : ModuleDbContext(options)
{
    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<Passkey> Passkeys => Set<Passkey>();

    public DbSet<RecoveryCode> RecoveryCodes => Set<RecoveryCode>();

    public DbSet<AccountLink> Links => Set<AccountLink>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    /// <summary>All acts of the program, the register's and these, to be read only.</summary>
    public IQueryable<AuditLine> AllAudit => Set<AuditLine>().AsNoTracking();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.HasDefaultSchema(Database.IsPostgreSql() ? Schemas.Accounts : null);
        modelBuilder.Ignore<Change>(); // nothing here is public
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(AccountsDbContext).Assembly);
        modelBuilder.ApplyConfiguration(new AuditEntryConfiguration());
        modelBuilder.Entity<AuditEntry>().ToTable("AccountAudit"); // SQLite has no schemas: the catalogue's table has the plain name
        modelBuilder.Entity<AuditLine>().HasNoKey().ToSqlQuery(AuditLine.Query(Database.IsPostgreSql()));
    }
}

public sealed class SqliteAccountsDbContext(DbContextOptions<SqliteAccountsDbContext> options) : AccountsDbContext(options);

public sealed class PostgreSqlAccountsDbContext(DbContextOptions<PostgreSqlAccountsDbContext> options) : AccountsDbContext(options);
