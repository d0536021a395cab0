using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Catalog.Database;

/// <summary>Two columns per public text: "Name_Vi" and "Name_En".</summary>
public static class LocalTextMapping
{
    public static EntityTypeBuilder<T> HasText<T>(
        this EntityTypeBuilder<T> builder, Expression<Func<T, LocalText?>> text, int? maxLength = null)
        where T : class
    {
        builder.ComplexProperty(text!, column =>
        {
            column.IsRequired();
            column.Ignore(value => value!.IsEmpty);
            if (maxLength is { } length)
            {
                column.Property(value => value!.Vi).HasMaxLength(length);
                column.Property(value => value!.En).HasMaxLength(length);
            }
        });
        return builder;
    }
}
