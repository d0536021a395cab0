using System.Text;
using Ocop.Catalog.Search.Synonyms;
using Ocop.Catalog.Search.Text;

namespace Ocop.Catalog.Search.Embedded;

/// <summary>Writes a reading as an FTS5 expression: all words, each or a synonym of it.</summary>
/// <param name="synonyms">What counts as a word.</param>
/// <param name="vocabulary">The words in use, or null to ask the index for any.</param>
/// <param name="markedColumns">The columns that hold words with their marks.</param>
internal sealed class ExpressionBuilder(SynonymTable synonyms, Vocabulary? vocabulary, string markedColumns)
{
    private readonly List<string> _used = [];
    private IReadOnlyList<QueryTerm> _terms = [];
    private List<Word> _words = [];

    /// <summary>The attempt, or null when a word is not in the index at all, so that asking would be idle.</summary>
    public Attempt? Build(Reading reading, IReadOnlyList<QueryTerm> terms)
    {
        (_terms, _words) = (terms, [.. terms.Select(term => term.Word)]);
        _used.Clear();
        var expression = Span(0, terms.Count, shortestPhrase: 1);
        return expression is null ? null : new Attempt(reading, expression, vocabulary is null, _words, [.. _used.Distinct()]);
    }

    /// <summary>All words from <paramref name="start"/> to <paramref name="end"/>; null when that cannot match.</summary>
    private string? Span(int start, int end, int shortestPhrase)
    {
        var parts = new List<string>();
        for (var at = start; at < end;)
        {
            var (length, others) = shortestPhrase > 1 ? (0, []) : synonyms.Find(_words, at, shortest: 2);
            if (length == 0 || at + length > end)
                (length, others) = (1, []);

            var own = length > 1 ? Span(at, at + length, shortestPhrase: 2) : One(at);
            var either = Either(own, others);
            if (either is null)
                return null;
            parts.Add(either);
            at += length;
        }

        return parts.Count == 1 ? parts[0] : string.Join(" AND ", parts);
    }

    private string? One(int at)
    {
        var known = _terms[at].Terms.Where(IsKnown).Select(term => $"\"{term}\"").ToList();
        var own = known.Count switch
        {
            0 => null,
            1 => known[0],
            _ => $"({string.Join(" OR ", known)})",
        };
        return Either(own, [.. synonyms.OfOneWord(_words[at])]);
    }

    private string? Either(string? own, IReadOnlyList<SynonymPhrase> others)
    {
        var choices = new List<string>();
        if (own is not null)
            choices.Add(own.Contains(" AND ", StringComparison.Ordinal) ? $"({own})" : own);
        foreach (var other in others.Where(other => other.Words.All(word => IsKnown(word.Exact))))
        {
            choices.Add(Phrase(other));
            _used.Add(other.Display);
        }

        return choices.Count switch
        {
            0 => null,
            1 => choices[0],
            _ => $"({string.Join(" OR ", choices)})",
        };
    }

    /// <summary>A synonym is meant with exactly its marks: an unmarked one must not fall into the folded columns.</summary>
    private string Phrase(SynonymPhrase phrase)
    {
        var text = new StringBuilder();
        if (!phrase.Words.Any(word => word.HasMarks))
            text.Append(markedColumns).Append(" : ");
        return text.Append('"').AppendJoin(' ', phrase.Words.Select(word => word.Exact)).Append('"').ToString();
    }

    private bool IsKnown(string term) => vocabulary is null || vocabulary.Has(term);
}
