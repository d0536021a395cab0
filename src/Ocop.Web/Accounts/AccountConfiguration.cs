using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Web.Accounts;

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        // The e-mail address is the user name: one column, not two that could differ.
        builder.Ignore(account => account.UserName).Ignore(account => account.NormalizedUserName);
        builder.Property(account => account.Name).HasMaxLength(AccountForm.NameLength);
        builder.Property(account => account.Email).HasMaxLength(254).IsRequired();
        builder.Property(account => account.NormalizedEmail).HasMaxLength(254).IsRequired();
        builder.Property(account => account.NewEmail).HasMaxLength(254);
        builder.Property(account => account.PhoneNumber).HasMaxLength(16); // "+84901234567"
        builder.Property(account => account.Role).HasMaxLength(20);
        builder.Property(account => account.PasswordHash).HasMaxLength(200);
        builder.Property(account => account.SecurityStamp).HasMaxLength(40);
        builder.Property(account => account.ConcurrencyStamp).HasMaxLength(40).IsConcurrencyToken();
        builder.HasIndex(account => account.NormalizedEmail).IsUnique();
        builder.HasIndex(account => account.PhoneNumber).IsUnique();
    }

    // The key of the code app and the hashes of the recovery codes, a row each.
    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.ToTable("AccountTokens");
        builder.HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.Property(token => token.LoginProvider).HasMaxLength(40);
        builder.Property(token => token.Name).HasMaxLength(40);
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
