using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Catalog.Jobs;

/// <summary>How far a job that runs once a day has come, so that a restart catches up and two nodes do it once.</summary>
public sealed class JobMark
{
    public required string Name { get; init; }

    /// <summary>The last day in Vietnam for which the job is done.</summary>
    public required DateOnly Day { get; set; }
}

internal sealed class JobMarkConfiguration : IEntityTypeConfiguration<JobMark>
{
    public void Configure(EntityTypeBuilder<JobMark> builder)
    {
        builder.HasKey(mark => mark.Name);
        builder.Property(mark => mark.Name).HasMaxLength(40);
    }
}
