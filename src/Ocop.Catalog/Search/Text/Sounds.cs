namespace Ocop.Catalog.Search.Text;

/// <summary>Spellings that sound alike or that people type on purpose: zừa for dừa, fở for phở, chà for trà.</summary>
internal static class Sounds
{
    private static readonly (string Typed, string Meant)[] Starts =
    [
        ("z", "d"), ("z", "gi"), ("dz", "d"), ("f", "ph"), ("j", "gi"), ("w", "qu"), ("gi", "d"), ("d", "gi"), ("r", "gi"), ("gi", "r"),
        ("ch", "tr"), ("tr", "ch"), ("s", "x"), ("x", "s"), ("l", "n"), ("n", "l"), ("v", "d"), ("r", "d"), ("d", "r"),
        ("k", "c"), ("c", "k"), ("ngh", "ng"), ("ng", "ngh"), ("gh", "g"), ("g", "gh"),
    ];

    /// <summary>Ways to write the folded word that only a careless hand or another habit tells apart: y for i, z for d.</summary>
    public static IEnumerable<string> Habits(string folded)
    {
        if (folded.Length > 1 && folded[^1] is 'y' or 'i')
            yield return string.Concat(folded.AsSpan(0, folded.Length - 1), folded[^1] == 'y' ? "i" : "y");
        foreach (var (typed, meant) in Starts)
        {
            if (typed is "z" or "dz" or "f" or "j" or "w" && folded.StartsWith(typed, StringComparison.Ordinal))
                yield return string.Concat(meant, folded.AsSpan(typed.Length));
        }

        if (folded.Length > 2 && folded[^1] is 'k' or 'c')
            yield return string.Concat(folded.AsSpan(0, folded.Length - 1), folded[^1] == 'k' ? "c" : "k");
        if (folded.Length > 1 && folded[0] is 'k' or 'c' && folded[1] is 'a' or 'o' or 'u')
            yield return string.Concat(folded[0] == 'k' ? "c" : "k", folded.AsSpan(1));
    }

    /// <summary>Words that sound alike in some region; as likely as one typing slip.</summary>
    public static IEnumerable<string> Alike(string folded) =>
        from pair in Starts
        where folded.StartsWith(pair.Typed, StringComparison.Ordinal)
        select string.Concat(pair.Meant, folded.AsSpan(pair.Typed.Length));
}
