using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Synonyms;

/// <summary>Which phrases count as which others. Read once from the file, then only looked at.</summary>
internal sealed class SynonymTable
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(SynonymPhrase Phrase, SynonymPhrase[] Others)>> _byFirstWord = new(StringComparer.Ordinal);

    /// <summary>Reads the file's lines; the format stands in the head of <c>data/search/synonyms.txt</c>.</summary>
    /// <exception cref="FormatException">A line says nothing; the message names it.</exception>
    public static SynonymTable Parse(TextReader reader)
    {
        var table = new SynonymTable();
        for (var (line, number) = (reader.ReadLine(), 1); line is not null; (line, number) = (reader.ReadLine(), number + 1))
        {
            var text = line.Split('#')[0].Trim();
            if (text.Length > 0)
                table.AddLine(text, number);
        }

        return table;
    }

    /// <summary>Whether a folded word stands in any phrase.</summary>
    public bool HasWord(string folded) => _words.Contains(folded);

    /// <summary>The longest phrase that starts at a word, at least <paramref name="shortest"/> words long, with what counts as it.</summary>
    public (int Length, IReadOnlyList<SynonymPhrase> Others) Find(IReadOnlyList<Word> words, int start, int shortest)
    {
        if (!_byFirstWord.TryGetValue(words[start].Folded, out var entries))
            return (0, []);

        var longest = 0;
        List<SynonymPhrase> others = [];
        foreach (var (phrase, rest) in entries)
        {
            var length = phrase.Words.Length;
            if (length < shortest || length < longest || !phrase.Meets(words, start))
                continue;
            if (length > longest)
                others.Clear();
            longest = length;
            others.AddRange(rest);
        }

        return (longest, others);
    }

    /// <summary>As <see cref="Find"/>, only phrases of one word.</summary>
    public IEnumerable<SynonymPhrase> OfOneWord(Word word) =>
        _byFirstWord.TryGetValue(word.Folded, out var entries)
            ? entries.Where(entry => entry.Phrase.Words.Length == 1 && entry.Phrase.Meets([word], 0)).SelectMany(entry => entry.Others)
            : [];

    private void AddLine(string text, int number)
    {
        var sides = text.Split("=>", 2);
        var left = Phrases(sides[0], number);
        var right = sides.Length == 2 ? Phrases(sides[1], number) : left;
        if (sides.Length == 1 && left.Length < 2)
            throw new FormatException($"Synonyms, line {number}: '{text}' names one phrase; it takes two, with = or => between them.");

        foreach (var phrase in left)
            Add(phrase, [.. right.Where(other => !SameWords(other, phrase))]);
    }

    private void Add(SynonymPhrase phrase, SynonymPhrase[] others)
    {
        if (!_byFirstWord.TryGetValue(phrase.Words[0].Folded, out var entries))
            _byFirstWord[phrase.Words[0].Folded] = entries = [];
        entries.Add((phrase, others));
        _words.UnionWith(phrase.Words.Select(word => word.Folded));
    }

    private static bool SameWords(SynonymPhrase one, SynonymPhrase other) => one.Words.SequenceEqual(other.Words);

    private static SynonymPhrase[] Phrases(string side, int number)
    {
        var phrases = side.Split('=').Select(part => new SynonymPhrase(part.Trim(), [.. Words.In(part)])).ToArray();
        return phrases.All(phrase => phrase.Words.Length > 0)
            ? phrases
            : throw new FormatException($"Synonyms, line {number}: there is nothing on one side of a sign in '{side.Trim()}'.");
    }
}
