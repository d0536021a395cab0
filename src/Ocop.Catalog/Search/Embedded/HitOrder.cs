namespace Ocop.Catalog.Search.Embedded;

/// <summary>The one order of hits: by key, then stars, then newest, then id, so that no two are equal and pages cannot overlap.</summary>
internal sealed class HitOrder(Columns columns) : IComparer<Hit>
{
    public int Compare(Hit x, Hit y)
    {
        var order = y.Key.CompareTo(x.Key);
        if (order == 0)
            order = columns.Rows[y.Slot].Stars.CompareTo(columns.Rows[x.Slot].Stars);
        if (order == 0)
            order = columns.NewestDays[y.Slot].CompareTo(columns.NewestDays[x.Slot]);
        return order == 0 ? columns.Ids[x.Slot].CompareTo(columns.Ids[y.Slot]) : order;
    }
}
