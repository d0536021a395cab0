namespace Ocop.Catalog.Search.Embedded;

/// <summary>The choices of a visitor as bit masks, so that one product is judged in a few steps without a branch on strings.</summary>
internal readonly struct FilterMask
{
    public const int Sector = 1, CriteriaSet = 2, Stars = 4, Certified = 8, Province = 16, Commune = 32;
    public const int ProducerKind = 64, PriceBand = 128, InStock = 256, HasVillage = 512;

    private readonly uint _sectors;
    private readonly uint _sets;
    private readonly uint _stars;
    private readonly uint _certified;
    private readonly ulong _kinds;
    private readonly uint _bands;
    private readonly int _province;
    private readonly int _commune;
    private readonly bool _inStock;
    private readonly bool _hasVillage;

    public FilterMask(SearchFilters filters, Columns columns)
    {
        _sectors = Bits(filters.Sectors);
        _sets = Bits(filters.CriteriaSets);
        _stars = Bits(filters.Stars);
        _bands = Bits(filters.PriceBands);
        _certified = filters.Certified switch { true => ~1u, false => 1u, null => ~0u };
        _kinds = filters.ProducerKinds.Count == 0
            ? ~0ul
            : filters.ProducerKinds.Select(columns.ProducerKinds.Find).Where(kind => kind >= 0)
                .Aggregate(0ul, (mask, kind) => mask | (1ul << kind));
        _province = string.IsNullOrEmpty(filters.ProvinceCode) ? 0 : columns.Provinces.Find(filters.ProvinceCode);
        _commune = string.IsNullOrEmpty(filters.CommuneCode) ? 0 : columns.Communes.Find(filters.CommuneCode);
        _inStock = filters.InStock;
        _hasVillage = filters.HasVillage;
    }

    /// <summary>Whether a place is chosen.</summary>
    public bool HasPlace => _province != 0 || _commune != 0;

    /// <summary>The facets in which a product fails the choice; 0 when it passes all.</summary>
    public int FailuresOf(in ProductRow row)
    {
        var failures = ((_sectors >> row.Sector) & 1) == 0 ? Sector : 0;
        if (((_sets >> row.CriteriaSet) & 1) == 0)
            failures |= CriteriaSet;
        if (((_stars >> row.Stars) & 1) == 0)
            failures |= Stars;
        if (((_certified >> row.Stars) & 1) == 0)
            failures |= Certified;
        if (((_kinds >> row.ProducerKind) & 1) == 0)
            failures |= ProducerKind;
        if (((_bands >> row.PriceBand) & 1) == 0)
            failures |= PriceBand;
        if (_province != 0 && row.Province != _province)
            failures |= Province;
        if (_commune != 0 && row.Commune != _commune)
            failures |= Commune;
        if (_inStock && !row.InStock)
            failures |= InStock;
        if (_hasVillage && !row.HasVillage)
            failures |= HasVillage;
        return failures;
    }

    /// <summary>No choice allows all; numbers that cannot be are left out and so match nothing.</summary>
    private static uint Bits(IReadOnlyCollection<int> numbers) =>
        numbers.Count == 0 ? ~0u : numbers.Where(number => number is > 0 and < 32).Aggregate(0u, (mask, number) => mask | (1u << number));
}
