using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocop.Catalog.Database;

namespace Ocop.Catalog.SalesPoints;

internal sealed class SalesPointConfiguration : IEntityTypeConfiguration<SalesPoint>
{
    public void Configure(EntityTypeBuilder<SalesPoint> builder)
    {
        builder.Property(point => point.Slug).HasMaxLength(Slug.MaxLength);
        builder.HasIndex(point => point.Slug).IsUnique();
        builder.HasText(point => point.Name, 200).HasText(point => point.Dates, 200).HasText(point => point.Facts)
            .HasText(point => point.LastConfirmed, 200);
        builder.Property(point => point.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(point => point.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(point => point.Address).HasMaxLength(300);
        builder.Property(point => point.CommuneCode).HasMaxLength(5);
        builder.Property(point => point.ProvinceCode).HasMaxLength(2);
        builder.Property(point => point.ProductIds).HasJson();
        builder.ComplexProperty(point => point.Position);
        builder.ComplexProperty(point => point.Publication);
        builder.HasIndex(point => point.CommuneCode);
        builder.Ignore(point => point.ChangeKey);
    }
}
