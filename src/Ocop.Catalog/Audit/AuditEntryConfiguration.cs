using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Catalog.Audit;

/// <summary>Public, so that another module's context can keep an audit of its own in the same shape.</summary>
public sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.Property(entry => entry.ActorName).HasMaxLength(200);
        builder.Property(entry => entry.ActorRole).HasMaxLength(40);
        builder.Property(entry => entry.Act).HasMaxLength(60);
        builder.Property(entry => entry.SubjectKind).HasMaxLength(40);
        builder.Property(entry => entry.SubjectKey).HasMaxLength(80);
        builder.Property(entry => entry.SubjectName).HasMaxLength(300);
        builder.Property(entry => entry.Reason).HasMaxLength(1000);
        builder.Property(entry => entry.RequestId).HasMaxLength(80);
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.SubjectKind, entry.SubjectKey });
    }
}
