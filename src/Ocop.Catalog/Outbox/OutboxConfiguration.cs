using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Catalog.Outbox;

/// <summary>Mapped by every context that writes messages; the catalogue's migrations own the table.</summary>
public sealed class OutboxConfiguration : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("OutboxMessages");
        builder.Property(message => message.Key).HasMaxLength(100);
        builder.HasIndex(message => message.Key).IsUnique(); // no mail twice
        builder.Property(message => message.Kind).HasMaxLength(40);
        builder.Property(message => message.Payload).HasMaxLength(400);
        builder.Property(message => message.LastError).HasMaxLength(200);
        builder.HasIndex(message => message.DueAt).HasFilter("\"SentAt\" IS NULL AND \"DeadAt\" IS NULL"); // what is waiting, nothing else
    }
}
