using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Catalog.Register.Feed;

/// <summary>A feed of another administration that this register follows.</summary>
public sealed class FeedSubscription
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Name { get; set; }

    /// <summary>The root of the other program, "https://ocop.laichau.example.vn".</summary>
    public required string Address { get; set; }

    /// <summary>The bearer token, encrypted.</summary>
    public required string Token { get; set; }

    /// <summary>The open part of the token: notices of the source name it.</summary>
    public required string KeyId { get; set; }

    /// <summary>The key of signatures, encrypted; null when answers are not signed.</summary>
    public string? Secret { get; set; }

    /// <summary>"15m", "2h", or a cron expression of five fields in Vietnam's time.</summary>
    public required string Schedule { get; set; }

    public FeedRights Rights { get; set; } = FeedRights.All;

    /// <summary>Codes of communes or provinces it may write about, separated by commas; empty is all.</summary>
    public string Places { get; set; } = "";

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? PausedAt { get; set; }

    /// <summary>How far the feed has been read, in the words of the source; null before the first page.</summary>
    public string? Cursor { get; set; }

    /// <summary>The validator of the last answer that held nothing new, so that the next one costs a 304.</summary>
    public string? ETag { get; set; }

    /// <summary>Somebody asked for a run: by hand or by a notice of the source.</summary>
    public DateTimeOffset? WokenAt { get; set; }

    /// <summary>What asked.</summary>
    public RunTrigger? WokenBy { get; set; }

    /// <summary>Not before this, in the words of the source (Retry-After) or after failures.</summary>
    public DateTimeOffset? NotBefore { get; set; }

    /// <summary>The time stamp of the last notice taken; an older or equal one is a replay.</summary>
    public DateTimeOffset? LastNoticeAt { get; set; }

    /// <summary>Which run has the feed now. One that dies loses it when <see cref="LeasedUntil"/> passes.</summary>
    public Guid? LeaseOwner { get; set; }

    public DateTimeOffset? LeasedUntil { get; set; }

    /// <summary>The planned instant of the last scheduled run, so that two nodes do not run one slot twice.</summary>
    public DateTimeOffset? LastSlot { get; set; }

    public DateTimeOffset? LastSucceededAt { get; set; }

    public int FailuresInARow { get; set; }

    public bool IsPaused => PausedAt is not null;

    /// <summary>Whether a run may begin now that somebody has asked for, or that a process which died has left undone.</summary>
    public bool IsDue(DateTimeOffset now) =>
        (WokenAt is not null || LeasedUntil is not null) && !(LeasedUntil > now)
        && (WokenBy == RunTrigger.Hand || (!IsPaused && !(NotBefore > now)));

    public IReadOnlyList<string> PlaceCodes =>
        Places.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>What a source may change here. The rest of its words is set aside.</summary>
[Flags]
public enum FeedRights
{
    None = 0,

    /// <summary>New certificates of known products.</summary>
    Add = 1,

    /// <summary>Stars, scores, dates and names of certificates that stand here.</summary>
    Correct = 2,
    Withdraw = 4,

    /// <summary>Extensions, and that a newer decision replaces a certificate.</summary>
    Extend = 8,

    /// <summary>Products that nothing here comes near, in draft.</summary>
    AddProducts = 16,

    /// <summary>Everything about certificates; products stay a person's affair.</summary>
    All = Add | Correct | Withdraw | Extend,
}

internal sealed class FeedSubscriptionConfiguration : IEntityTypeConfiguration<FeedSubscription>
{
    public void Configure(EntityTypeBuilder<FeedSubscription> builder)
    {
        builder.ToTable("FeedSubscriptions");
        builder.Property(subscription => subscription.Name).HasMaxLength(120);
        builder.Property(subscription => subscription.Address).HasMaxLength(400);
        builder.Property(subscription => subscription.Token).HasMaxLength(1000);
        builder.Property(subscription => subscription.KeyId).HasMaxLength(24);
        builder.HasIndex(subscription => subscription.KeyId);
        builder.Property(subscription => subscription.Secret).HasMaxLength(1000);
        builder.Property(subscription => subscription.Schedule).HasMaxLength(60);
        builder.Property(subscription => subscription.Places).HasMaxLength(400);
        builder.Property(subscription => subscription.Cursor).HasMaxLength(400);
        builder.Property(subscription => subscription.ETag).HasMaxLength(100);
        builder.Property(subscription => subscription.WokenBy).HasConversion<string>().HasMaxLength(10);
        builder.Ignore(subscription => subscription.IsPaused).Ignore(subscription => subscription.PlaceCodes);
    }
}
