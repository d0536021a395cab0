using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Catalog.Register.Feed;

/// <summary>One reading of a feed, from where the last one stopped to its end.</summary>
public sealed class SyncRun
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid SubscriptionId { get; init; }

    public required RunTrigger Trigger { get; init; }

    public RunState State { get; set; } = RunState.Running;

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The last sign of life.</summary>
    public required DateTimeOffset SeenAt { get; set; }

    /// <summary>Which node runs it: "machine:process".</summary>
    public required string Node { get; init; }

    public int Pages { get; set; }

    public int Read { get; set; }

    public int New { get; set; }

    public int Changed { get; set; }

    /// <summary>The other side says what stands here.</summary>
    public int Same { get; set; }

    /// <summary>Seen before, or an echo of this register's own words.</summary>
    public int Known { get; set; }

    public int Conflicts { get; set; }

    public int Unmatched { get; set; }

    /// <summary>Taken out as made in error, as the source did.</summary>
    public int Removed { get; set; }

    /// <summary>Records that could not be taken.</summary>
    public int SetAside { get; set; }

    /// <summary>Calls that had to be made again.</summary>
    public int Retries { get; set; }

    public long Bytes { get; set; }

    /// <summary>Why it stopped, or what it waits for; null when all is well.</summary>
    public FeedTrouble? Trouble { get; set; }

    /// <summary>Details of the trouble for the technician, without secrets.</summary>
    public string? Detail { get; set; }

    /// <summary>Records that wait for somebody.</summary>
    public int Waiting => Conflicts + Unmatched + SetAside;
}

public enum RunTrigger
{
    Schedule,
    Hand,
    Push,
}

public enum RunState
{
    Running,
    Done,
    Failed,

    /// <summary>Its process ended in the middle. The next run goes on where it stopped.</summary>
    Interrupted,
}

internal sealed class SyncRunConfiguration : IEntityTypeConfiguration<SyncRun>
{
    public void Configure(EntityTypeBuilder<SyncRun> builder)
    {
        builder.ToTable("SyncRuns");
        builder.HasIndex(run => new { run.SubscriptionId, run.StartedAt });
        builder.Property(run => run.Trigger).HasConversion<string>().HasMaxLength(10);
        builder.Property(run => run.State).HasConversion<string>().HasMaxLength(12);
        builder.Property(run => run.Trouble).HasConversion<string>().HasMaxLength(24);
        builder.Property(run => run.Node).HasMaxLength(120);
        builder.Property(run => run.Detail).HasMaxLength(400);
        builder.Ignore(run => run.Waiting);
    }
}
