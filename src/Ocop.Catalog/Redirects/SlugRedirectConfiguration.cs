using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Catalog.Redirects;

internal sealed class SlugRedirectConfiguration : IEntityTypeConfiguration<SlugRedirect>
{
    public void Configure(EntityTypeBuilder<SlugRedirect> builder)
    {
        builder.HasKey(redirect => new { redirect.Kind, redirect.OldSlug });
        builder.Property(redirect => redirect.Kind).HasMaxLength(20);
        builder.Property(redirect => redirect.OldSlug).HasMaxLength(Slug.MaxLength);
        builder.Property(redirect => redirect.Key).HasMaxLength(80);
    }
}
