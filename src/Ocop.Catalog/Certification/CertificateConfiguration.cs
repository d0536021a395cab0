using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocop.Catalog.Database;

namespace Ocop.Catalog.Certification;

internal sealed class CertificateConfiguration : IEntityTypeConfiguration<Certificate>
{
    public void Configure(EntityTypeBuilder<Certificate> builder)
    {
        builder.Property(certificate => certificate.Code).HasMaxLength(12);
        builder.HasIndex(certificate => certificate.Code).IsUnique();
        builder.HasIndex(certificate => certificate.ProductId);
        builder.HasIndex(certificate => certificate.ValidUntil); // the nightly flip asks what ended yesterday
        builder.HasIndex(certificate => new { certificate.DecidedYear, certificate.ValidFrom, certificate.Stars }); // the newest stars come first
        builder.HasIndex(certificate => certificate.Revision); // the feed reads on from the last one it has given
        builder.Property(certificate => certificate.HolderName).HasMaxLength(200);
        builder.Property(certificate => certificate.DecisionNumber).HasMaxLength(60);
        builder.Property(certificate => certificate.IssuedBy).HasMaxLength(120);
        builder.Property(certificate => certificate.IssuerLevel).HasConversion<string>().HasMaxLength(10);
        builder.Property(certificate => certificate.Edition).HasConversion<string>().HasMaxLength(20);
        builder.Property(certificate => certificate.Evidence).HasConversion<string>().HasMaxLength(2);
        builder.Property(certificate => certificate.Score).HasPrecision(5, 2);
        builder.HasText(certificate => certificate.Round, 120);
        builder.ComplexProperty(certificate => certificate.Withdrawal, withdrawal =>
        {
            withdrawal.Property(value => value!.DecisionNumber).HasMaxLength(60);
            withdrawal.Property(value => value!.Ground).HasConversion<string>().HasMaxLength(20);
            withdrawal.ComplexProperty(value => value!.Note, note => note.Ignore(text => text.IsEmpty));
        });
        builder.Ignore(certificate => certificate.IsExactDateMissing).Ignore(certificate => certificate.ChangeKey);
        builder.ToTable(table => table.HasCheckConstraint("CK_Certificates_Stars", "\"Stars\" BETWEEN 3 AND 5"));
    }
}
