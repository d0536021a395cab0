using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocop.Commerce.Offers;

namespace Ocop.Commerce.Stock;

internal sealed class StockConfiguration : IEntityTypeConfiguration<StockItem>, IEntityTypeConfiguration<StockMovement>
{
    public void Configure(EntityTypeBuilder<StockItem> builder)
    {
        builder.HasKey(item => item.OfferId);
        builder.HasOne<Offer>().WithOne().HasForeignKey<StockItem>(item => item.OfferId);
        builder.Ignore(item => item.Available);
        // The last word, should a statement ever be written without its condition.
        builder.ToTable(table => table.HasCheckConstraint(
            "CK_StockItems_Promised",
            "\"OnHand\" >= 0 AND \"Reserved\" >= 0 AND \"Allocated\" >= 0 AND \"Reserved\" + \"Allocated\" <= \"OnHand\""));
    }

    public void Configure(EntityTypeBuilder<StockMovement> builder)
    {
        builder.HasKey(movement => movement.Seq);
        builder.Property(movement => movement.Seq).ValueGeneratedOnAdd();
        builder.Property(movement => movement.Reason).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(movement => movement.OfferId);
        builder.HasIndex(movement => movement.OrderId);
    }
}
