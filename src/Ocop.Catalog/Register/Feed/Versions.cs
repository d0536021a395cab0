using System.Text.Json;

namespace Ocop.Catalog.Register.Feed;

/// <summary>What a state of a certificate knows of: per register the newest revision that went into it (a version vector).</summary>
/// <remarks>
/// A state that covers another was made by somebody who had seen it, so it may replace it. Two states of which neither covers
/// the other were made side by side: only a person can say which is right. An echo of one's own words is always covered.
/// </remarks>
public sealed class Versions
{
    public static readonly Versions None = new(new Dictionary<Guid, long>());

    /// <summary>More registers than a certificate can pass through in earnest; a longer vector is a fault of the sender.</summary>
    public const int MaxRegisters = 64;

    private readonly IReadOnlyDictionary<Guid, long> _revisions;

    public Versions(IReadOnlyDictionary<Guid, long> revisions) => _revisions = revisions;

    public static Versions Of(Guid register, long revision) => new(new Dictionary<Guid, long> { [register] = revision });

    public IReadOnlyDictionary<Guid, long> Revisions => _revisions;

    public bool IsNone => _revisions.Count == 0;

    public long Of(Guid register) => _revisions.GetValueOrDefault(register);

    /// <summary>Whether everything the other knows is known here.</summary>
    public bool Covers(Versions other) => other._revisions.All(known => Of(known.Key) >= known.Value);

    /// <summary>Both together.</summary>
    public Versions And(Versions other)
    {
        var both = new Dictionary<Guid, long>(_revisions);
        foreach (var (register, revision) in other._revisions)
            both[register] = Math.Max(revision, both.GetValueOrDefault(register));
        return new Versions(both);
    }

    public Versions Without(Guid register) => new(_revisions.Where(known => known.Key != register).ToDictionary());

    public string ToJson() => JsonSerializer.Serialize(
        _revisions.OrderBy(known => known.Key).ToDictionary(known => known.Key, known => known.Value), FeedJson.Default.DictionaryGuidInt64);

    public static Versions FromJson(string json) => new(JsonSerializer.Deserialize(json, FeedJson.Default.DictionaryGuidInt64)!);
}
