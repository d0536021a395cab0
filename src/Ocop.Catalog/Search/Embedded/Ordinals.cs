namespace Ocop.Catalog.Search.Embedded;

/// <summary>Small numbers for the codes of a facet, so that counting is an array step. 0 stands for "none".</summary>
internal sealed class Ordinals
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _codes = [""];

    public int Count => _codes.Count;

    public string this[int number] => _codes[number];

    public int Of(string? code)
    {
        if (string.IsNullOrEmpty(code))
            return 0;
        if (_numbers.TryGetValue(code, out var number))
            return number;
        _codes.Add(code);
        return _numbers[code] = _codes.Count - 1;
    }

    /// <summary>The number of a code that may be unknown; unknown ones match nothing.</summary>
    public int Find(string code) => _numbers.GetValueOrDefault(code, -1);
}
