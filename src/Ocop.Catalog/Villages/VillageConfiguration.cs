using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocop.Catalog.Database;

namespace Ocop.Catalog.Villages;

internal sealed class VillageConfiguration : IEntityTypeConfiguration<Village>
{
    public void Configure(EntityTypeBuilder<Village> builder)
    {
        builder.Property(village => village.Slug).HasMaxLength(Slug.MaxLength);
        builder.HasIndex(village => village.Slug).IsUnique();
        builder.HasText(village => village.Name, 200).HasText(village => village.Lead, 500).HasText(village => village.EthnicGroup, 100);
        builder.Property(village => village.CommuneCode).HasMaxLength(5);
        builder.Property(village => village.ProvinceCode).HasMaxLength(2);
        builder.ComplexProperty(village => village.PlaceAtSource);
        builder.Property(village => village.ProductIds).HasJson();
        builder.Property(village => village.Blocks).HasJson();
        builder.Property(village => village.Sources).HasJson();
        builder.ComplexProperty(village => village.Position);
        builder.ComplexProperty(village => village.Publication);
        builder.HasIndex(village => village.CommuneCode);
        builder.Ignore(village => village.ChangeKey);
    }
}
