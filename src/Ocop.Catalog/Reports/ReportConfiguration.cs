using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocop.Catalog.Database;

namespace Ocop.Catalog.Reports;

internal sealed class ReportConfiguration : IEntityTypeConfiguration<Report>
{
    public void Configure(EntityTypeBuilder<Report> builder)
    {
        builder.ToTable("Reports");
        builder.Property(report => report.Id).ValueGeneratedNever(); // the form brings it, so that a second press finds the first
        builder.Property(report => report.Span).HasConversion<string>().HasMaxLength(4);
        builder.Property(report => report.ProvinceCode).HasMaxLength(2);
        builder.Property(report => report.IssuedBy).HasMaxLength(200);
        builder.Property(report => report.Content).HasJson();
        builder.HasIndex(report => report.IssuedAt);
    }
}
