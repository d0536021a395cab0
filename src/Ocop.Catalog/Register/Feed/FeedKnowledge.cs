using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Catalog.Register.Feed;

/// <summary>The newest a source has said of a certificate, and what had gone into it. Kept whatever became of the record.</summary>
public sealed class FeedKnowledge
{
    public required Guid SubscriptionId { get; init; }

    /// <summary>The certificate's id in the source.</summary>
    public required string RemoteId { get; init; }

    public required long Revision { get; set; }

    /// <summary><see cref="Feed.Versions"/> as JSON.</summary>
    public required string Versions { get; set; }
}

internal sealed class FeedKnowledgeConfiguration : IEntityTypeConfiguration<FeedKnowledge>
{
    public void Configure(EntityTypeBuilder<FeedKnowledge> builder)
    {
        builder.ToTable("FeedKnowledge");
        builder.HasKey(row => new { row.SubscriptionId, row.RemoteId });
        builder.Property(row => row.RemoteId).HasMaxLength(80);
        builder.Property(row => row.Versions).HasMaxLength(4000);
    }
}
