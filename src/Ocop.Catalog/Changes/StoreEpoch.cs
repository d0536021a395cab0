using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Catalog.Changes;

/// <summary>Names one unbroken history of the change log. A restore writes a new one: then positions in the old history mean nothing.</summary>
public sealed class StoreEpoch
{
    public const int TheOne = 1;

    public int Id { get; init; } = TheOne;

    public required Guid Value { get; set; }
}

internal sealed class StoreEpochConfiguration : IEntityTypeConfiguration<StoreEpoch>
{
    public void Configure(EntityTypeBuilder<StoreEpoch> builder) => builder.Property(epoch => epoch.Id).ValueGeneratedNever();
}
