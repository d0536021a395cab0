using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Catalog.Changes;

/// <summary>Mapped by every module's context; the catalogue's migrations own the table.</summary>
public sealed class ChangeConfiguration : IEntityTypeConfiguration<Change>
{
    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.ToTable("Changes");
        builder.HasKey(change => change.Seq);
        builder.Property(change => change.Seq).ValueGeneratedOnAdd();
        builder.Property(change => change.Kind).HasMaxLength(20);
        builder.Property(change => change.Key).HasMaxLength(80);
    }
}
