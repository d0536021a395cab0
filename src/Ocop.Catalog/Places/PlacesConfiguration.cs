using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Catalog.Places;

internal sealed class PlacesConfiguration
    : IEntityTypeConfiguration<Province>, IEntityTypeConfiguration<Commune>, IEntityTypeConfiguration<OldUnit>
{
    public void Configure(EntityTypeBuilder<Province> builder)
    {
        builder.HasKey(province => province.Code);
        builder.Property(province => province.Code).HasMaxLength(2);
        builder.Property(province => province.FullName).HasMaxLength(60);
        builder.Property(province => province.NameEn).HasMaxLength(60);
        builder.Property(province => province.Slug).HasMaxLength(Slug.MaxLength);
        builder.HasIndex(province => province.Slug).IsUnique();
        builder.Ignore(province => province.Name).Ignore(province => province.ChangeKey);
    }

    public void Configure(EntityTypeBuilder<Commune> builder)
    {
        builder.HasKey(commune => commune.Code);
        builder.Property(commune => commune.Code).HasMaxLength(5);
        builder.Property(commune => commune.ProvinceCode).HasMaxLength(2);
        builder.Property(commune => commune.Kind).HasMaxLength(10);
        builder.Property(commune => commune.Name).HasMaxLength(60);
        builder.Property(commune => commune.Slug).HasMaxLength(Slug.MaxLength);
        builder.HasIndex(commune => commune.Slug).IsUnique();
        builder.HasIndex(commune => commune.ProvinceCode);
        builder.Ignore(commune => commune.FullName).Ignore(commune => commune.ChangeKey);
    }

    public void Configure(EntityTypeBuilder<OldUnit> builder)
    {
        builder.Property(unit => unit.CommuneCode).HasMaxLength(5);
        builder.Property(unit => unit.OldCommune).HasMaxLength(60);
        builder.Property(unit => unit.OldDistrict).HasMaxLength(60);
        builder.Property(unit => unit.OldProvince).HasMaxLength(60);
        builder.Property(unit => unit.Became).HasMaxLength(60);
        builder.HasIndex(unit => unit.CommuneCode);
    }
}
