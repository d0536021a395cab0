using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocop.Catalog.Database;

namespace Ocop.Commerce.Offers;

internal sealed class OfferConfiguration : IEntityTypeConfiguration<Offer>
{
    public void Configure(EntityTypeBuilder<Offer> builder)
    {
        builder.Property(offer => offer.Sku).HasMaxLength(60);
        builder.HasIndex(offer => offer.Sku).IsUnique();
        builder.HasIndex(offer => offer.ProductId);
        builder.Property(offer => offer.SourceHash).HasMaxLength(64);
        builder.Property(offer => offer.UnitPricePer).HasConversion<string>().HasMaxLength(10);
        builder.HasText(offer => offer.PackName, 120).HasText(offer => offer.NextBatch, 200).HasMoney(offer => offer.Price);
        builder.Ignore(offer => offer.ChangeKey);
        builder.ToTable(table =>
        {
            table.HasCheckConstraint("CK_Offers_Price", "\"Price\" > 0");
            table.HasCheckConstraint("CK_Offers_Weights", "\"NetWeightGrams\" >= 0 AND \"ShippingWeightGrams\" > 0");
            table.HasCheckConstraint("CK_Offers_MaxPerOrder", "\"MaxPerOrder\" > 0");
        });
    }
}
