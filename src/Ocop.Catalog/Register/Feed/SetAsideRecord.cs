using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocop.Catalog.Database;

namespace Ocop.Catalog.Register.Feed;

/// <summary>A record of a feed that could not be taken. The run goes on without it; it is tried again when the source mends it, or on request.</summary>
/// <remarks>Contradictions and unknown products are not here: they wait for a person in the match queue.</remarks>
public sealed class SetAsideRecord
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid SubscriptionId { get; init; }

    /// <summary>The certificate's id in the source; one row per certificate, of its newest revision.</summary>
    public required string RemoteId { get; init; }

    public required long Revision { get; set; }

    public required SetAsideKind Kind { get; set; }

    /// <summary>The run that set it aside last.</summary>
    public required Guid RunId { get; set; }

    /// <summary>What the source says, as it came.</summary>
    public required string Record { get; set; }

    /// <summary>What the source calls it, for lists.</summary>
    public required string Title { get; set; }

    /// <summary>Why, a sentence each.</summary>
    public required List<LocalText> Reasons { get; set; }

    public required DateTimeOffset At { get; set; }

    public int Attempts { get; set; } = 1;

    /// <summary>When it was taken after all.</summary>
    public DateTimeOffset? SettledAt { get; set; }
}

/// <summary>Why a record was set aside.</summary>
public enum SetAsideKind
{
    /// <summary>It cannot be read.</summary>
    Broken,

    /// <summary>No such certificate can be.</summary>
    Impossible,

    /// <summary>The source may not change this here.</summary>
    NotAllowed,
}

internal sealed class SetAsideRecordConfiguration : IEntityTypeConfiguration<SetAsideRecord>
{
    public void Configure(EntityTypeBuilder<SetAsideRecord> builder)
    {
        builder.ToTable("SetAsideRecords");
        builder.Property(record => record.RemoteId).HasMaxLength(80);
        builder.HasIndex(record => new { record.SubscriptionId, record.RemoteId }).IsUnique();
        builder.HasIndex(record => record.RunId);
        builder.Property(record => record.Kind).HasConversion<string>().HasMaxLength(12);
        builder.Property(record => record.Title).HasMaxLength(300);
        builder.Property(record => record.Reasons).HasJson();
    }
}
