using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocop.Catalog.Database;
using Ocop.Commerce.Checkout;
using Ocop.Commerce.Shipping;

namespace Ocop.Commerce.Orders;

internal sealed class OrderConfiguration
    : IEntityTypeConfiguration<Order>, IEntityTypeConfiguration<OrderLine>, IEntityTypeConfiguration<Consignment>,
        IEntityTypeConfiguration<Payment>, IEntityTypeConfiguration<OrderEvent>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.Property(order => order.Number).HasMaxLength(OrderNumber.Length);
        builder.HasIndex(order => order.Number).IsUnique();
        builder.Property(order => order.AccessToken).HasMaxLength(22);
        builder.HasIndex(order => order.IdempotencyKey).IsUnique(); // two racing submits: the second insert fails
        builder.HasIndex(order => order.CartId).IsUnique(); // one order per cart
        builder.HasIndex(order => new { order.State, order.HeldUntil }); // the sweeper asks for holds that are over
        builder.Property(order => order.State).HasConversion<string>().HasMaxLength(24);
        builder.Property(order => order.Version).IsConcurrencyToken();
        builder.Property(order => order.Note).HasMaxLength(CheckoutLimits.NoteLength);
        builder.ComplexProperty(order => order.Buyer, buyer =>
        {
            buyer.Property(value => value.Name).HasMaxLength(CheckoutLimits.NameLength);
            buyer.Property(value => value.Phone).HasMaxLength(PhoneNumber.MaxLength);
            buyer.Property(value => value.Email).HasMaxLength(EmailAddress.MaxLength);
        });
        builder.ComplexProperty(order => order.Address, address =>
        {
            address.Property(value => value.ProvinceCode).HasMaxLength(2);
            address.Property(value => value.CommuneCode).HasMaxLength(5);
            address.Property(value => value.ProvinceName).HasMaxLength(60);
            address.Property(value => value.CommuneName).HasMaxLength(80);
            address.Property(value => value.Street).HasMaxLength(CheckoutLimits.StreetLength);
        });
        builder.HasMany(order => order.Lines).WithOne().HasForeignKey("OrderId");
        builder.HasMany(order => order.Consignments).WithOne().HasForeignKey("OrderId");
        builder.HasMany(order => order.Events).WithOne().HasForeignKey(step => step.OrderId);
        builder.HasOne(order => order.Payment).WithOne().HasForeignKey<Payment>("OrderId");
        builder.Navigation(order => order.Payment).IsRequired();
        builder.Ignore(order => order.Goods).Ignore(order => order.Freight).Ignore(order => order.Total).Ignore(order => order.HasEnded);
    }

    public void Configure(EntityTypeBuilder<OrderLine> builder)
    {
        builder.HasKey("OrderId", nameof(OrderLine.OfferId));
        builder.Property(line => line.Sku).HasMaxLength(60);
        builder.Property(line => line.ProductSlug).HasMaxLength(Catalog.Slug.MaxLength);
        builder.HasText(line => line.ProductName, 200).HasText(line => line.PackName, 120).HasMoney(line => line.UnitPrice);
        builder.Ignore(line => line.Total);
        builder.ToTable("OrderLines", table => table.HasCheckConstraint("CK_OrderLines_Quantity", "\"Quantity\" > 0"));
    }

    public void Configure(EntityTypeBuilder<Consignment> builder)
    {
        builder.HasKey("OrderId", nameof(Consignment.Number));
        builder.Property(consignment => consignment.Number).ValueGeneratedNever();
        builder.Property(consignment => consignment.Key).HasConversion<ConsignmentKey.Converter>().HasMaxLength(ConsignmentKey.MaxLength);
        builder.Property(consignment => consignment.ProducerName).HasMaxLength(200);
        builder.Property(consignment => consignment.State).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(consignment => new { consignment.ProducerId, consignment.State });
        builder.HasText(consignment => consignment.ProvinceName, 60).HasMoney(consignment => consignment.Freight);
        builder.Ignore(consignment => consignment.HasEnded);
        builder.ToTable("Consignments");
    }

    public void Configure(EntityTypeBuilder<Payment> builder)
    {
        builder.HasKey("OrderId");
        builder.Property(payment => payment.Method).HasConversion<string>().HasMaxLength(20);
        builder.Property(payment => payment.State).HasConversion<string>().HasMaxLength(20);
        builder.HasMoney(payment => payment.Due).HasMoney(payment => payment.Collected);
        builder.ToTable("Payments");
    }

    public void Configure(EntityTypeBuilder<OrderEvent> builder)
    {
        builder.Property(step => step.Axis).HasMaxLength(12);
        builder.Property(step => step.From).HasMaxLength(24);
        builder.Property(step => step.To).HasMaxLength(24);
        builder.Property(step => step.Actor).HasMaxLength(60);
        builder.Property(step => step.Note).HasMaxLength(CheckoutLimits.NoteLength);
        builder.HasIndex(step => step.OrderId);
        builder.ToTable("OrderEvents");
    }
}
