using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Catalog.Loading;

internal sealed class LoadedRecordConfiguration : IEntityTypeConfiguration<LoadedRecord>
{
    public void Configure(EntityTypeBuilder<LoadedRecord> builder)
    {
        builder.HasKey(record => new { record.Kind, record.Key });
        builder.Property(record => record.Kind).HasMaxLength(20);
        builder.Property(record => record.Key).HasMaxLength(160);
        builder.Property(record => record.Hash).HasMaxLength(64);
    }
}
