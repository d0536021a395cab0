using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocop.Catalog.Database;

namespace Ocop.Catalog.Producers;

internal sealed class ProducerConfiguration : IEntityTypeConfiguration<Producer>
{
    public void Configure(EntityTypeBuilder<Producer> builder)
    {
        builder.Property(producer => producer.Slug).HasMaxLength(Slug.MaxLength);
        builder.HasIndex(producer => producer.Slug).IsUnique();
        builder.Property(producer => producer.Name).HasMaxLength(200);
        builder.Property(producer => producer.Kind).HasConversion<string>().HasMaxLength(20);
        builder.HasText(producer => producer.About);
        builder.Property(producer => producer.CommuneCode).HasMaxLength(5);
        builder.Property(producer => producer.ProvinceCode).HasMaxLength(2);
        builder.HasIndex(producer => producer.CommuneCode);
        builder.ComplexProperty(producer => producer.Publication);
        builder.Ignore(producer => producer.ChangeKey);
    }
}
