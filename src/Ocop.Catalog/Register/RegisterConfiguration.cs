using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocop.Catalog.Database;
using Ocop.Catalog.Register.Matching;

namespace Ocop.Catalog.Register;

internal sealed class RegisterConfiguration
    : IEntityTypeConfiguration<RegisterEvent>, IEntityTypeConfiguration<SourceClaim>, IEntityTypeConfiguration<Decision>,
      IEntityTypeConfiguration<MatchItem>
{
    public void Configure(EntityTypeBuilder<RegisterEvent> builder)
    {
        builder.ToTable("RegisterEvents");
        builder.HasKey(row => row.Seq);
        builder.Property(row => row.Seq).ValueGeneratedOnAdd();
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.ActorName).HasMaxLength(200);
        builder.Property(row => row.Source).HasMaxLength(60);
        builder.Property(row => row.DecisionNumber).HasMaxLength(60);
        builder.Property(row => row.Reason).HasMaxLength(1000);
        builder.HasIndex(row => row.CertificateId);
        builder.HasIndex(row => row.ProductId);
        builder.HasIndex(row => row.Source); // an undo asks what a source has written
    }

    public void Configure(EntityTypeBuilder<SourceClaim> builder)
    {
        builder.ToTable("SourceClaims");
        builder.HasKey(claim => new { claim.Source, claim.Key });
        builder.Property(claim => claim.Source).HasMaxLength(60);
        builder.Property(claim => claim.Key).HasMaxLength(80);
        builder.Property(claim => claim.ProductKey).HasMaxLength(80);
        builder.HasIndex(claim => claim.CertificateId);
        builder.HasIndex(claim => new { claim.Source, claim.ProductKey });
    }

    public void Configure(EntityTypeBuilder<Decision> builder)
    {
        builder.ToTable("Decisions");
        builder.Property(decision => decision.IssuedBy).HasMaxLength(120);
        builder.Property(decision => decision.Number).HasMaxLength(60);
        builder.Property(decision => decision.Level).HasConversion<string>().HasMaxLength(10);
        builder.HasIndex(decision => new { decision.IssuedBy, decision.Number, decision.DecidedOn }).IsUnique();
        builder.ComplexProperty(decision => decision.Scan, scan =>
        {
            scan.Property(value => value!.Hash).HasMaxLength(64);
            scan.Property(value => value!.FileName).HasMaxLength(200);
        });
    }

    public void Configure(EntityTypeBuilder<MatchItem> builder)
    {
        builder.ToTable("MatchItems");
        builder.Property(item => item.Kind).HasConversion<string>().HasMaxLength(10);
        builder.Property(item => item.MatchKey).HasMaxLength(64);
        builder.Property(item => item.Source).HasMaxLength(60);
        builder.Property(item => item.ProductName).HasMaxLength(200);
        builder.Property(item => item.Record).HasJson();
        builder.Property(item => item.Differences).HasJson();
        builder.Property(item => item.Decision).HasConversion<string>().HasMaxLength(10);
        builder.Property(item => item.DecidedBy).HasMaxLength(200);
        builder.Property(item => item.Reason).HasMaxLength(1000);
        builder.Property(item => item.RecordKey).HasMaxLength(64);
        builder.HasIndex(item => item.MatchKey);
        builder.HasIndex(item => item.RecordKey);
        builder.HasIndex(item => item.Decision);
    }
}
