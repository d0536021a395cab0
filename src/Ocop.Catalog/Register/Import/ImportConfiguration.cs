using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocop.Catalog.Database;

namespace Ocop.Catalog.Register.Import;

internal sealed class ImportConfiguration : IEntityTypeConfiguration<RegisterImport>, IEntityTypeConfiguration<RegisterImportRow>
{
    public void Configure(EntityTypeBuilder<RegisterImport> builder)
    {
        builder.ToTable("RegisterImports");
        builder.Property(import => import.FileName).HasMaxLength(200);
        builder.Property(import => import.FileHash).HasMaxLength(64);
        builder.Property(import => import.UploadedBy).HasMaxLength(200);
        builder.Property(import => import.State).HasConversion<string>().HasMaxLength(12);
        builder.Property(import => import.Version).IsConcurrencyToken();
        builder.Property(import => import.Hints).HasJson();
        builder.Property(import => import.Summary).HasJson();
        builder.Property(import => import.Refusal).HasJson();
        builder.Property(import => import.Tally).HasJson();
        builder.Property(import => import.Applied).HasJson();
        builder.Property(import => import.InTheWay).HasJson();
        builder.Property(import => import.ConfirmedBy).HasMaxLength(200);
        builder.Property(import => import.ConfirmedRole).HasMaxLength(40);
        builder.Property(import => import.UndoneBy).HasMaxLength(200);
        builder.Ignore(import => import.Source);
        builder.Ignore(import => import.UnconfirmedUntil);
        builder.HasIndex(import => import.FileHash); // has this file been here before?
        builder.HasIndex(import => import.State);
        builder.HasMany<RegisterImportRow>().WithOne().HasForeignKey(row => row.ImportId);
    }

    public void Configure(EntityTypeBuilder<RegisterImportRow> builder)
    {
        builder.ToTable("RegisterImportRows");
        builder.HasKey(row => new { row.ImportId, row.Position });
        builder.Property(row => row.Cell).HasMaxLength(12);
        builder.Property(row => row.Outcome).HasConversion<string>().HasMaxLength(12);
        builder.Property(row => row.ProductName).HasMaxLength(200);
        builder.Property(row => row.HolderName).HasMaxLength(200);
        builder.Property(row => row.Place).HasMaxLength(400);
        builder.Property(row => row.Record).HasJson();
        builder.Property(row => row.Differences).HasJson();
        builder.Property(row => row.Reasons).HasJson();
        builder.Property(row => row.Choice).HasConversion<string>().HasMaxLength(8);
        builder.HasIndex(row => new { row.ImportId, row.Outcome });
    }
}
