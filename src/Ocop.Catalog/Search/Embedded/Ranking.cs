using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>How well a name answers the words: the name itself, its beginning, the words in a row, the words at all, elsewhere.</summary>
/// <remarks>
/// The step decides, bm25 orders within it: a product that carries the words in its name always comes before one whose
/// producer does. Stars in force lift a little within a step, never over one.
/// </remarks>
internal sealed class Ranking(IReadOnlyList<Word> words)
{
    private const double Step = 1_000_000;
    private const double PerStar = 0.03;
    private readonly string[] _words = [.. words.Select(word => word.Folded)];

    public double Of(Columns columns, Hit hit) =>
        (StepOf(columns.Names[hit.Slot]) * Step) + (hit.Key * (1 + (PerStar * columns.Rows[hit.Slot].Stars)));

    /// <summary>4: is the name; 3: begins it; 2: stands in it in a row; 1: stands in it; 0: does not.</summary>
    public int StepOf(ReadOnlySpan<string> name)
    {
        var at = name.IndexOf(_words);
        if (at == 0)
            return name.Length == _words.Length ? 4 : 3;
        if (at > 0)
            return 2;
        foreach (var word in _words)
        {
            if (!name.Contains(word))
                return 0;
        }

        return 1;
    }
}
