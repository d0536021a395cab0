using System.Globalization;

namespace Ocop.Web.Pages.Search;

/// <summary>Reads the parts of a listing's address and remembers which hold what they cannot. An empty part, as a form sends it, says nothing.</summary>
internal sealed class ListingAddress(IQueryCollection query)
{
    private readonly SortedSet<string> _unreadable = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Unreadable => [.. _unreadable];

    /// <summary>Different numbers within bounds, in order.</summary>
    public IReadOnlyList<int> Numbers(string name, int from, int to) =>
    [
        .. Words(name, word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to
            ? number : (int?)null).Distinct().Order(),
    ];

    /// <summary>An official code of so many digits.</summary>
    public string? Code(string name, int length)
    {
        var value = query[name].ToString();
        if (value.Length == 0)
            return null;
        if (value.Length == length && value.All(char.IsAsciiDigit))
            return value;
        _unreadable.Add(name);
        return null;
    }

    /// <summary>What each word of a part means; null from <paramref name="read"/> is a word that means nothing.</summary>
    public IReadOnlyList<T> Words<T>(string name, Func<string, T?> read)
        where T : struct
    {
        var values = new List<T>();
        foreach (var word in query[name])
        {
            if (string.IsNullOrEmpty(word))
                continue;
            if (read(word) is { } value)
                values.Add(value);
            else
                _unreadable.Add(name);
        }

        return values;
    }
}
