using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>What sorting and counting need of every product, in memory by slot: about a hundred bytes each.</summary>
/// <remarks>Changed only while no search runs (<see cref="EmbeddedSearchIndex"/> holds the lock).</remarks>
internal sealed class Columns
{
    public const long NoPrice = -1;
    private const int MostKinds = 62;
    private readonly int[]?[] _orders = new int[]?[Enum.GetValues<SearchSort>().Length];

    public ProductRow[] Rows { get; private set; } = new ProductRow[256];
    public long[] Prices { get; private set; } = new long[256];
    public int[] NewestDays { get; private set; } = new int[256];
    public Guid[] Ids { get; private set; } = new Guid[256];

    /// <summary>The folded words of each name; of all kinds, for suggestions.</summary>
    public string[]?[] Names { get; private set; } = new string[]?[256];

    public SearchKind[] Kinds { get; private set; } = new SearchKind[256];

    public Ordinals Provinces { get; } = new();
    public Ordinals Communes { get; } = new();
    public Ordinals ProducerKinds { get; } = new();

    /// <summary>One beyond the highest slot.</summary>
    public int End { get; private set; }

    public int LiveCount { get; private set; }

    /// <summary>Keeps a document: of all kinds the name, of products the rest too.</summary>
    public void Set(int slot, SearchDocument document, Func<string, string> intern)
    {
        Reserve(slot);
        Kinds[slot] = document.Kind;
        Names[slot] = [.. Words.In(document.NameVi).Select(word => intern(word.Folded))];
        if (document.Kind == SearchKind.Product)
            SetProduct(slot, document);
    }

    public void Remove(int slot)
    {
        Names[slot] = null;
        if (!Rows[slot].IsLive)
            return;
        Rows[slot].IsLive = false;
        LiveCount--;
        Array.Clear(_orders);
    }

    /// <summary>All live slots in the order of a sort without a text; made when first asked for after a change.</summary>
    public int[] InOrder(SearchSort sort) => _orders[(int)sort] ??= MakeOrder(sort);

    private void SetProduct(int slot, SearchDocument product)
    {
        ForgetOrders(slot, product);
        if (!Rows[slot].IsLive)
            LiveCount++;
        Rows[slot] = new ProductRow
        {
            IsLive = true,
            Sector = (byte)Math.Clamp(product.SectorNumber ?? 0, 0, 31),
            CriteriaSet = (byte)Math.Clamp(product.CriteriaSet ?? 0, 0, 31),
            Stars = (byte)Math.Clamp(product.StarsInForce, 0, 5),
            PriceBand = (byte)PriceBand.NumberOf(product.PriceDong),
            ProducerKind = (byte)Math.Min(ProducerKinds.Of(product.ProducerKind), MostKinds),
            InStock = product.InStock,
            HasVillage = product.HasVillage,
            Province = (ushort)Provinces.Of(product.ProvinceCode),
            Commune = (ushort)Communes.Of(product.CommuneCode),
        };
        Prices[slot] = product.PriceDong ?? NoPrice;
        NewestDays[slot] = product.NewestOn.DayNumber;
        Ids[slot] = product.Id;
    }

    /// <summary>Stock changes all day and is no part of any order, so the orders mostly stay.</summary>
    private void ForgetOrders(int slot, SearchDocument product)
    {
        ref readonly var row = ref Rows[slot];
        if (!row.IsLive || row.Stars != product.StarsInForce || NewestDays[slot] != product.NewestOn.DayNumber)
            Array.Clear(_orders);
        if (Prices[slot] != (product.PriceDong ?? NoPrice))
            (_orders[(int)SearchSort.PriceAscending], _orders[(int)SearchSort.PriceDescending]) = (null, null);
    }

    private int[] MakeOrder(SearchSort sort)
    {
        var slots = new int[LiveCount];
        var next = 0;
        for (var slot = 0; slot < End; slot++)
        {
            if (Rows[slot].IsLive)
                slots[next++] = slot;
        }

        var order = new HitOrder(this);
        Array.Sort(slots, (left, right) => order.Compare(
            new Hit(left, SortKey.Of(this, left, sort, 0)), new Hit(right, SortKey.Of(this, right, sort, 0))));
        return slots;
    }

    private void Reserve(int slot)
    {
        End = Math.Max(End, slot + 1);
        if (slot < Rows.Length)
            return;
        var size = Math.Max(slot + 1, Rows.Length * 2);
        (Rows, Prices, NewestDays) = (Grown(Rows, size), Grown(Prices, size), Grown(NewestDays, size));
        (Ids, Names, Kinds) = (Grown(Ids, size), Grown(Names, size), Grown(Kinds, size));
    }

    private static T[] Grown<T>(T[] array, int size)
    {
        Array.Resize(ref array, size);
        return array;
    }
}
