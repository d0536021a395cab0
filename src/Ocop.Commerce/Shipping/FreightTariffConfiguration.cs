using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocop.Catalog.Database;

namespace Ocop.Commerce.Shipping;

internal sealed class FreightTariffConfiguration : IEntityTypeConfiguration<FreightTariff>
{
    public void Configure(EntityTypeBuilder<FreightTariff> builder)
    {
        builder.Property(tariff => tariff.Table).HasJson();
        builder.Property(tariff => tariff.SourceHash).HasMaxLength(64);
        builder.HasIndex(tariff => tariff.Since);
    }
}
