using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>How well a name completes an unfinished text; among equals products first, then stars, then the shorter name.</summary>
internal sealed class NameRanking(Columns columns, IReadOnlyList<Word> words)
{
    private readonly string[] _finished = [.. words.SkipLast(1).Select(word => word.Folded)];
    private readonly string _last = words[^1].Folded;

    public double Of(int slot)
    {
        var name = columns.Names[slot] ?? [];
        return (StepOf(name) * 100) + KindOf(columns.Kinds[slot]) + columns.Rows[slot].Stars - (0.01 * name.Length);
    }

    /// <summary>4: is the name; 3: begins it; 2: stands in it in a row; 1: begins any word of it; 0: does not.</summary>
    private int StepOf(string[] name)
    {
        for (var at = 0; at + words.Count <= name.Length; at++)
        {
            if (!name.AsSpan(at, _finished.Length).SequenceEqual(_finished) || !Begins(name[at + _finished.Length]))
                continue;
            if (at > 0)
                return 2;
            return name.Length == words.Count && name[^1] == _last ? 4 : 3;
        }

        return name.Any(Begins) ? 1 : 0;
    }

    private bool Begins(string word) => word.StartsWith(_last, StringComparison.Ordinal);

    private static int KindOf(SearchKind kind) => kind switch
    {
        SearchKind.Product => 20,
        SearchKind.Village => 15,
        SearchKind.Producer => 10,
        _ => 5,
    };
}
