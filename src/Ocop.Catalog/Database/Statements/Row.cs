using System.Data.Common;

namespace Ocop.Catalog.Database.Statements;

/// <summary>The columns of one row, read one after the other in the order in which the statement names them.</summary>
/// <remarks>So a column list and its reading stand side by side and cannot drift apart by a number.</remarks>
public sealed class Row(DbDataReader reader)
{
    private int _next;

    public Guid Id() => reader.GetGuid(_next++);

    public Guid? IdOrNull() => IsNull() ? null : Id();

    public string Text() => reader.GetString(_next++);

    public string? TextOrNull() => IsNull() ? null : Text();

    /// <summary>Two columns: Vietnamese, then English.</summary>
    public LocalText LocalText() => new(Text(), TextOrNull());

    public int Number() => reader.GetInt32(_next++);

    public int? NumberOrNull() => IsNull() ? null : Number();

    public long LongNumber() => reader.GetInt64(_next++);

    public bool Flag() => reader.GetBoolean(_next++);

    public double Fraction() => reader.GetDouble(_next++);

    public decimal? DecimalOrNull() => IsNull() ? null : reader.GetDecimal(_next++);

    public DateOnly Date() => DateOnly.FromDateTime(reader.GetDateTime(_next++));

    public DateOnly? DateOrNull() => IsNull() ? null : Date();

    /// <summary>An instant, stored in UTC.</summary>
    public DateTimeOffset Instant() => new(DateTime.SpecifyKind(reader.GetDateTime(_next++), DateTimeKind.Utc));

    /// <summary>One of an enum's names.</summary>
    public T Enum<T>()
        where T : struct, Enum => System.Enum.Parse<T>(Text());

    public T? EnumOrNull<T>()
        where T : struct, Enum => IsNull() ? null : Enum<T>();

    public T Json<T>() => JsonColumn.Read<T>(Text());

    public T? JsonOrNull<T>()
        where T : class => IsNull() ? null : Json<T>();

    /// <summary>Whether the next column is empty; if so, it is passed over.</summary>
    public bool IsNull() => IsNull(1);

    /// <summary>Whether the next column is empty; if so, this many that belong together are passed over.</summary>
    public bool IsNull(int together)
    {
        if (!reader.IsDBNull(_next))
            return false;
        _next += together;
        return true;
    }

    /// <summary>Goes to the next row.</summary>
    internal Task<bool> MoveAsync(CancellationToken stop)
    {
        _next = 0;
        return reader.ReadAsync(stop);
    }
}
