using Ocop.Testing;

namespace Ocop.Architecture.Tests.Testing;

public sealed class MovableClockTests
{
    private readonly MovableClock _clock = MovableClock.At(new DateOnly(2026, 11, 22));

    [Fact]
    public void A_clock_starts_at_the_hour_in_Vietnam() =>
        _clock.GetUtcNow().ShouldBe(new DateTimeOffset(2026, 11, 22, 2, 0, 0, TimeSpan.Zero));

    [Fact]
    public void Timers_fire_in_order_and_each_sees_its_own_time()
    {
        var start = _clock.GetUtcNow();
        var seen = new List<string>();
        using var late = _clock.CreateTimer(_ => seen.Add($"late {(_clock.GetUtcNow() - start).TotalMinutes}"), null,
            TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan);
        using var often = _clock.CreateTimer(_ => seen.Add($"often {(_clock.GetUtcNow() - start).TotalMinutes}"), null,
            TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(2));

        _clock.Advance(TimeSpan.FromMinutes(6));

        seen.ShouldBe(["often 2", "often 4", "late 5", "often 6"]);
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_has_moved_far_enough()
    {
        var delay = Task.Delay(TimeSpan.FromHours(1), _clock);

        _clock.Advance(TimeSpan.FromMinutes(59));
        delay.IsCompleted.ShouldBeFalse();

        _clock.Advance(TimeSpan.FromMinutes(1));
        await delay;
    }
}
