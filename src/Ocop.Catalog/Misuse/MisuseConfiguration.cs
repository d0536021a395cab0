using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Catalog.Misuse;

internal sealed class MisuseConfiguration : IEntityTypeConfiguration<MisuseCase>, IEntityTypeConfiguration<MisuseStep>
{
    public void Configure(EntityTypeBuilder<MisuseCase> builder)
    {
        builder.ToTable("MisuseCases");
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Number).HasMaxLength(CaseNumber.Length);
        builder.HasIndex(row => row.Number).IsUnique();
        builder.HasIndex(row => row.FormKey).IsUnique(); // two racing submits: the second insert fails
        builder.ComplexProperty(row => row.Facts, facts =>
        {
            facts.Property(value => value.Kind).HasConversion<string>().HasMaxLength(30);
            facts.Property(value => value.Product).HasMaxLength(MisuseFacts.LongestProduct);
            facts.Property(value => value.Code).HasMaxLength(MisuseFacts.LongestCode);
            facts.Property(value => value.Seller).HasMaxLength(MisuseFacts.LongestSeller);
            facts.Property(value => value.Place).HasMaxLength(MisuseFacts.LongestPlace);
            facts.Property(value => value.Link).HasMaxLength(MisuseFacts.LongestLink);
            facts.Property(value => value.Text).HasMaxLength(MisuseFacts.LongestText);
        });
        builder.Property(row => row.ContactName).HasMaxLength(MisuseReportCheck.LongestName);
        builder.Property(row => row.ContactPhone).HasMaxLength(MisuseReportCheck.LongestPhone);
        builder.Property(row => row.ContactEmail).HasMaxLength(MisuseReportCheck.LongestEmail);
        builder.Property(row => row.State).HasConversion<string>().HasMaxLength(10);
        builder.Property(row => row.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.AssignedName).HasMaxLength(200);
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.State); // today's page counts the open ones
        builder.HasMany(row => row.Steps).WithOne().HasForeignKey("CaseId");
        builder.Navigation(row => row.Steps).UsePropertyAccessMode(PropertyAccessMode.Field);
    }

    public void Configure(EntityTypeBuilder<MisuseStep> builder)
    {
        builder.ToTable("MisuseSteps");
        builder.Property(step => step.Id).ValueGeneratedNever();
        builder.Property(step => step.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(step => step.ActorName).HasMaxLength(200);
        builder.Property(step => step.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(step => step.Note).HasMaxLength(MisuseStep.LongestNote);
    }
}
