namespace Ocop.Web.Hosting;

/// <summary>A clock that starts at a chosen instant and then runs at the usual speed.</summary>
public sealed class MovedClock : TimeProvider
{
    private readonly TimeSpan _offset;

    public MovedClock(DateTimeOffset startsAt) => _offset = startsAt - base.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _offset;
}
