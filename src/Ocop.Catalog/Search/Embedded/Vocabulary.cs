using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>Every word of the product names, categories, producers and places, and in how many products it stands.</summary>
/// <remarks>
/// Words of removed products stay until the next start: the vocabulary only proposes, the index decides. Changed only while
/// no search runs.
/// </remarks>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _markedByFolded = new(StringComparer.Ordinal);
    private readonly List<string>[] _plainByLength = [.. Enumerable.Range(0, 41).Select(_ => new List<string>())];

    /// <summary>Counts a term and returns the one copy of it that is kept.</summary>
    public string Add(string term, int count = 1)
    {
        ref var known = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, term, out var exists);
        known += count;
        if (!exists)
            Register(term);
        return term;
    }

    public bool Has(string term) => _counts.ContainsKey(term);

    public int CountOf(string term) => _counts.GetValueOrDefault(term);

    /// <summary>The marked spellings of a folded word, the commonest first.</summary>
    public IEnumerable<string> MarkedOf(string folded) =>
        _markedByFolded.TryGetValue(folded, out var terms) ? terms.OrderByDescending(CountOf) : [];

    /// <summary>Marked terms that begin with the letters typed so far and carry every mark typed so far.</summary>
    public IEnumerable<string> MarkedStartingWith(Word typed)
    {
        var (letters, tone) = Marks.Split(typed.Exact);
        return
            from pair in _markedByFolded
            where pair.Key.StartsWith(typed.Folded, StringComparison.Ordinal)
            from term in pair.Value
            let split = Marks.Split(term)
            where tone.Length == 0 || split.Tone == tone
            where Marks.Fits(letters, split.Letters[..Math.Min(letters.Length, split.Letters.Length)])
            orderby CountOf(term) descending
            select term;
    }

    /// <summary>Folded terms of about this length.</summary>
    public IEnumerable<string> PlainOfLength(int shortest, int longest)
    {
        for (var length = Math.Max(shortest, 1); length <= Math.Min(longest, _plainByLength.Length - 1); length++)
        {
            foreach (var term in _plainByLength[length])
                yield return term;
        }
    }

    /// <summary>How a folded word is most often written, for showing it.</summary>
    public string Show(string term) =>
        ToneMarks.Show(Marks.Fold(term) == term ? MarkedOf(term).Prepend(term).MaxBy(Weight)! : term);

    /// <summary>A folded term counts every spelling of it, so any marked one that makes up half of them is the usual one.</summary>
    private int Weight(string term) => Marks.Fold(term) == term ? CountOf(term) / 2 : CountOf(term);

    private void Register(string term)
    {
        var folded = Marks.Fold(term);
        if (folded == term)
        {
            _plainByLength[Math.Min(term.Length, 40)].Add(term);
            return;
        }

        Remember(folded, term);
        if (folded[^1] == 'i')
            Remember(folded[..^1] + "y", term); // "lý" is kept as "lí", and typed "ly"
    }

    private void Remember(string folded, string term)
    {
        if (!_markedByFolded.TryGetValue(folded, out var terms))
            _markedByFolded[folded] = terms = [];
        terms.Add(term);
    }
}
