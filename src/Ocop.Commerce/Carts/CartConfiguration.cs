using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Commerce.Carts;

internal sealed class CartConfiguration : IEntityTypeConfiguration<Cart>, IEntityTypeConfiguration<CartLine>
{
    public void Configure(EntityTypeBuilder<Cart> builder)
    {
        builder.Property(cart => cart.Id).ValueGeneratedNever();
        builder.HasIndex(cart => cart.UpdatedAt); // the nightly clearing of carts left behind
        builder.HasMany(cart => cart.Lines).WithOne().HasForeignKey(line => line.CartId);
    }

    public void Configure(EntityTypeBuilder<CartLine> builder)
    {
        builder.HasKey(line => new { line.CartId, line.OfferId });
        builder.HasMoney(line => line.SeenPrice);
        builder.ToTable(table => table.HasCheckConstraint("CK_CartLines_Quantity", "\"Quantity\" > 0"));
    }
}
