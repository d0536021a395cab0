namespace Ocop.Web.Components.Brocade;

/// <summary>The choices of one cloth: mulberry32, seeded with FNV-1a, so that a name gives the same cloth for ever and on every machine.</summary>
internal sealed class Draws(uint state)
{
    private uint _state = state;

    /// <summary>The next choice, 0 to <paramref name="count"/> − 1.</summary>
    public int Next(int count)
    {
        unchecked
        {
            _state += 0x6d2b79f5;
            var t = (_state ^ (_state >> 15)) * (1 | _state);
            t = (t + (t ^ (t >> 7)) * (61 | t)) ^ t;
            return (int)((t ^ (t >> 14)) % (uint)count);
        }
    }

    public static uint Seed(string text)
    {
        var hash = 0x811c9dc5u;
        foreach (var character in text)
            hash = unchecked((hash ^ character) * 0x01000193);
        return hash;
    }
}
