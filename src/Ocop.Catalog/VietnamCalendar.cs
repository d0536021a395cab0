namespace Ocop.Catalog;

/// <summary>Days as the law counts them: a certificate ends at midnight in Asia/Ho_Chi_Minh, not in UTC.</summary>
public static class VietnamCalendar
{
    // Vietnam has kept UTC+7 without summer time since 1975; a fixed zone needs no tzdata on the machine.
    public static readonly TimeZoneInfo Zone =
        TimeZoneInfo.CreateCustomTimeZone("Asia/Ho_Chi_Minh", TimeSpan.FromHours(7), "Vietnam", "Vietnam");

    public static DateOnly Today(TimeProvider clock) => DayOf(clock.GetUtcNow());

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Zone.BaseUtcOffset).DateTime);

    /// <summary>The instant at which a day begins in Vietnam.</summary>
    public static DateTimeOffset StartOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), Zone.BaseUtcOffset);
}
