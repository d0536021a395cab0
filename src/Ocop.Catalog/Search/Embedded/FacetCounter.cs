namespace Ocop.Catalog.Search.Embedded;

/// <summary>Counts all facets in one pass.</summary>
/// <remarks>A product that fails in no facet counts everywhere, one that fails in a single facet counts in that one.</remarks>
internal sealed class FacetCounter(Columns columns, FilterMask mask)
{
    private readonly int[] _sectors = new int[32];
    private readonly int[] _sets = new int[32];
    private readonly int[] _stars = new int[6];
    private readonly int[] _bands = new int[8];
    private readonly int[] _kinds = new int[64];
    private readonly int[] _provinces = new int[columns.Provinces.Count];
    private readonly int[] _communes = mask.HasPlace ? new int[columns.Communes.Count] : [];
    private int _certified;
    private int _inStock;
    private int _hasVillage;

    /// <summary>Counts a product that the text found and says whether the choices keep it.</summary>
    public bool Keep(int slot)
    {
        ref readonly var row = ref columns.Rows[slot];
        var failures = mask.FailuresOf(row);
        if (failures == 0)
        {
            CountEverywhere(row);
            return true;
        }

        CountWhereItFails(row, failures);
        return false;
    }

    public SearchFacets ToFacets() => new(
        Numbered(_sectors), Numbered(_sets), Numbered(_stars), _certified, Coded(_provinces, columns.Provinces),
        Coded(_communes, columns.Communes), Coded(_kinds, columns.ProducerKinds), Numbered(_bands), _inStock, _hasVillage);

    private void CountEverywhere(in ProductRow row)
    {
        _sectors[row.Sector]++;
        _sets[row.CriteriaSet]++;
        _stars[row.Stars]++;
        _bands[row.PriceBand]++;
        _kinds[row.ProducerKind]++;
        _provinces[row.Province]++;
        if (_communes.Length > 0)
            _communes[row.Commune]++;
        _certified += row.Stars > 0 ? 1 : 0;
        _inStock += row.InStock ? 1 : 0;
        _hasVillage += row.HasVillage ? 1 : 0;
    }

    private void CountWhereItFails(in ProductRow row, int failures)
    {
        switch (failures)
        {
            case FilterMask.Sector:
                _sectors[row.Sector]++;
                break;
            case FilterMask.CriteriaSet:
                _sets[row.CriteriaSet]++;
                break;
            case FilterMask.Stars:
                _stars[row.Stars]++;
                break;
            case FilterMask.PriceBand:
                _bands[row.PriceBand]++;
                break;
            case FilterMask.ProducerKind:
                _kinds[row.ProducerKind]++;
                break;
            case FilterMask.Commune:
                _communes[row.Commune]++;
                _provinces[row.Province]++;
                break;
            case FilterMask.Province or (FilterMask.Province | FilterMask.Commune):
                _provinces[row.Province]++;
                break;
            case FilterMask.Certified:
                _certified += row.Stars > 0 ? 1 : 0;
                break;
            default: // out of stock or no village: the facet counts only those that have it
                break;
        }
    }

    private static Dictionary<int, int> Numbered(int[] counts)
    {
        var numbered = new Dictionary<int, int>();
        for (var number = 1; number < counts.Length; number++)
        {
            if (counts[number] > 0)
                numbered.Add(number, counts[number]);
        }

        return numbered;
    }

    private static Dictionary<string, int> Coded(int[] counts, Ordinals codes)
    {
        var coded = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var number = 1; number < codes.Count && number < counts.Length; number++)
        {
            if (counts[number] > 0)
                coded.Add(codes[number], counts[number]);
        }

        return coded;
    }
}
