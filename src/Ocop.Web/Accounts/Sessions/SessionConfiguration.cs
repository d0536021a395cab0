using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Web.Accounts.Sessions;

internal sealed class SessionConfiguration : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("Sessions");
        builder.Property(session => session.KeyHash).HasMaxLength(32);
        builder.Property(session => session.Proof).HasConversion<string>().HasMaxLength(20);
        builder.Property(session => session.Device).HasMaxLength(80);
        builder.Property(session => session.Network).HasMaxLength(50);
        builder.HasIndex(session => session.KeyHash).IsUnique();
        builder.HasIndex(session => session.SeenAt);
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
