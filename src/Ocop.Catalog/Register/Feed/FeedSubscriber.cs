using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Catalog.Register.Feed;

/// <summary>Another administration that reads this register.</summary>
public sealed class FeedSubscriber
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    /// <summary>The open part of the token, by which its row is found.</summary>
    public required string KeyId { get; init; }

    /// <summary>SHA-256 of the whole token. The token itself was shown once and is kept nowhere.</summary>
    public required byte[] TokenHash { get; init; }

    /// <summary>The key of signatures, encrypted: answers and notices are signed with it.</summary>
    public string? Secret { get; set; }

    /// <summary>Province codes it may read, separated by commas; empty is all.</summary>
    public string Provinces { get; set; } = "";

    /// <summary>Its address for notices; null when it wants none.</summary>
    public string? NotifyAddress { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; set; }

    public DateTimeOffset? LastSeenAt { get; set; }

    /// <summary>The last revision it was told of. Lower than the register's last one: a notice is due.</summary>
    public long NotifiedRevision { get; set; }

    /// <summary>No notice before this, after failures.</summary>
    public DateTimeOffset? NotifyAfter { get; set; }

    public int NotifyFailures { get; set; }

    public IReadOnlyList<string> ProvinceCodes =>
        Provinces.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

internal sealed class FeedSubscriberConfiguration : IEntityTypeConfiguration<FeedSubscriber>
{
    public void Configure(EntityTypeBuilder<FeedSubscriber> builder)
    {
        builder.ToTable("FeedSubscribers");
        builder.Property(subscriber => subscriber.Name).HasMaxLength(120);
        builder.Property(subscriber => subscriber.KeyId).HasMaxLength(24);
        builder.HasIndex(subscriber => subscriber.KeyId).IsUnique();
        builder.Property(subscriber => subscriber.TokenHash).HasMaxLength(32);
        builder.Property(subscriber => subscriber.Secret).HasMaxLength(1000);
        builder.Property(subscriber => subscriber.Provinces).HasMaxLength(200);
        builder.Property(subscriber => subscriber.NotifyAddress).HasMaxLength(400);
        builder.Ignore(subscriber => subscriber.ProvinceCodes);
    }
}
