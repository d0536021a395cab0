using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ocop.Commerce;

/// <summary>A sum is one bigint column of the property's own name: it sorts and sums on both databases.</summary>
internal static class MoneyMapping
{
    public static EntityTypeBuilder<T> HasMoney<T>(this EntityTypeBuilder<T> builder, Expression<Func<T, Money>> money)
        where T : class
    {
        var name = ((MemberExpression)money.Body).Member.Name;
        builder.ComplexProperty(money).Property(value => value.Dong).HasColumnName(name);
        return builder;
    }
}
