using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ocop.Catalog.Articles;

public readonly record struct ArticleId(Guid Value)
{
    public static ArticleId New() => new(Guid.CreateVersion7());

    public override string ToString() => Value.ToString();

    public sealed class Converter() : ValueConverter<ArticleId, Guid>(id => id.Value, value => new ArticleId(value));
}
