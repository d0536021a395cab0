using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocop.Catalog.Database;

namespace Ocop.Catalog.Products;

internal sealed class ProductConfiguration : IEntityTypeConfiguration<Product>
{
    private const string IsPublic = "\"Publication_At\" IS NOT NULL";

    public void Configure(EntityTypeBuilder<Product> builder)
    {
        builder.Property(product => product.Slug).HasMaxLength(Slug.MaxLength);
        builder.HasIndex(product => product.Slug).IsUnique();
        builder.HasText(product => product.Name, 200).HasText(product => product.Summary, 500).HasText(product => product.Story)
            .HasText(product => product.Packaging, 300).HasText(product => product.Season, 200).HasText(product => product.Note);
        builder.Property(product => product.Facts).HasJson();
        builder.Property(product => product.RecognitionFacts).HasJson();
        builder.Property(product => product.SeasonMonths).HasJson();
        builder.Property(product => product.Papers).HasJson();
        builder.Property(product => product.Reported).HasJson();
        builder.ComplexProperty(product => product.PlaceAtRecognition);
        builder.ComplexProperty(product => product.Publication);
        builder.Property(product => product.CommuneCode).HasMaxLength(5);
        builder.Property(product => product.ProvinceCode).HasMaxLength(2);
        builder.Property(product => product.RegisterCode).HasMaxLength(40);
        builder.HasIndex(product => product.RegisterCode).IsUnique();
        builder.Property(product => product.Gtin).HasMaxLength(14);
        builder.Property(product => product.Evidence).HasConversion<string>().HasMaxLength(2);
        builder.HasIndex(product => product.ProducerId);
        builder.HasIndex(product => product.CommuneCode);
        builder.HasIndex(product => new { product.CommuneCode, product.ProvinceCode }).HasFilter(IsPublic); // counts by commune read nothing else
        builder.HasIndex(product => product.Slug, "IX_Products_Seasonal").HasFilter("\"Season_Vi\" <> ''"); // the few with a season, out of many
        builder.HasIndex(product => new { product.ProvinceCode, product.Slug }); // a province's products in their order
        builder.HasIndex(product => product.VillageId);
        builder.Ignore(product => product.ChangeKey);
    }
}
