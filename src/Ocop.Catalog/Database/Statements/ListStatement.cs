using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;

namespace Ocop.Catalog.Database.Statements;

/// <summary>SQL about a list of ids, with "$list" where they stand: <c>WHERE "Id" IN ($list)</c>.</summary>
/// <remarks>One text for each power of two, the last id repeated to fill it: few statements to prepare, whatever the lengths.</remarks>
public sealed class ListStatement(string text)
{
    /// <summary>Longer lists are asked in parts.</summary>
    public const int MostTogether = 128;

    private readonly ConcurrentDictionary<int, Statement> _byLength = new();

    /// <summary>The statement for a part of a list, and its values.</summary>
    /// <param name="ids">At least one, at most <see cref="MostTogether"/>.</param>
    public (Statement Statement, object?[] Values) For(ReadOnlySpan<Guid> ids)
    {
        var values = new object?[BitOperations.RoundUpToPowerOf2((uint)ids.Length)];
        for (var index = 0; index < values.Length; index++)
            values[index] = ids[Math.Min(index, ids.Length - 1)];
        return (_byLength.GetOrAdd(values.Length, static (length, text) => new Statement(text.Replace("$list", Places(length), StringComparison.Ordinal)), text), values);
    }

    private static string Places(int length) =>
        string.Join(", ", Enumerable.Range(1, length).Select(number => string.Create(CultureInfo.InvariantCulture, $"${number}")));
}
