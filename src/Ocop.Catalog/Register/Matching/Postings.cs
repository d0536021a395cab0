namespace Ocop.Catalog.Register.Matching;

/// <summary>What stands under each key, in order of arrival. Of the hundred thousands of keys most have one item: it needs no list.</summary>
internal sealed class Postings<TKey, TItem>(IEqualityComparer<TKey>? comparer = null)
    where TKey : notnull
    where TItem : class
{
    private readonly Dictionary<TKey, object> _items = new(comparer); // an item or a list of them

    public IReadOnlyList<TItem> this[TKey key] => _items.GetValueOrDefault(key) switch
    {
        null => [],
        List<TItem> list => list,
        var item => [(TItem)item],
    };

    public void Add(TKey key, TItem item)
    {
        if (!_items.TryGetValue(key, out var there))
            _items[key] = item;
        else if (there is List<TItem> list)
            list.Add(item);
        else
            _items[key] = new List<TItem> { (TItem)there, item };
    }

    /// <summary>Takes an item out. What came last goes first: from the end of a long list it is found at once.</summary>
    public void Remove(TKey key, TItem item)
    {
        if (!_items.TryGetValue(key, out var there))
            return;
        if (there is List<TItem> list)
        {
            if (list.LastIndexOf(item) is >= 0 and var at)
                list.RemoveAt(at);
            if (list.Count == 0)
                _items.Remove(key);
        }
        else if (there.Equals(item))
        {
            _items.Remove(key);
        }
    }

    public void Clear() => _items.Clear();
}
