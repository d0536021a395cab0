using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Ocop.Catalog.Database;

namespace Ocop.Catalog.Articles;

internal sealed class ArticleConfiguration : IEntityTypeConfiguration<Article>
{
    public void Configure(EntityTypeBuilder<Article> builder)
    {
        builder.Property(article => article.Slug).HasMaxLength(Slug.MaxLength);
        builder.HasIndex(article => article.Slug).IsUnique();
        builder.Property(article => article.Section).HasConversion<string>().HasMaxLength(10);
        builder.HasText(article => article.Title, 200).HasText(article => article.Lead, 500).HasText(article => article.Body);
        builder.Property(article => article.Sources).HasJson();
        builder.ComplexProperty(article => article.Publication);
        builder.Ignore(article => article.ChangeKey);
    }
}
