using Ocop.Catalog.Database.Statements;

namespace Ocop.Catalog.SalesPoints;

/// <summary>A position as statements select it: latitude, longitude, whether it is a demonstration.</summary>
internal static class PositionRow
{
    private const int Columns = 3;

    public static Position? Read(Row row) => row.IsNull(Columns) ? null : new Position(row.Fraction(), row.Fraction(), row.Flag());
}
