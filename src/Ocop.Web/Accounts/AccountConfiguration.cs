using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Web.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(account => account.Name).HasMaxLength(AccountForm.NameLength);
        builder.Property(account => account.Email).HasMaxLength(254);
        builder.Property(account => account.Phone).HasMaxLength(16);
        builder.Property(account => account.Role).HasMaxLength(20);
        builder.Property(account => account.PasswordHash).HasMaxLength(200);
        builder.Property(account => account.TotpSecret).HasMaxLength(500);
        builder.HasIndex(account => account.Email).IsUnique();
        builder.HasIndex(account => account.Phone).IsUnique();
    }
}
