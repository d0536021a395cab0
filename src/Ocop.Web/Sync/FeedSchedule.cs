using System.Globalization;
using Quartz;

namespace Ocop.Web.Sync;

/// <summary>When a feed is read: "15m" and "2h" for every so long, else a cron expression of five fields in Vietnam's time.</summary>
public abstract record FeedSchedule
{
    private FeedSchedule()
    {
    }

    /// <summary>Null when the text is neither.</summary>
    public static FeedSchedule? Parse(string text)
    {
        text = text.Trim();
        if (text.Length is >= 2 and <= 5 && text[^1] is 'm' or 'h' && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            var span = text[^1] == 'm' ? TimeSpan.FromMinutes(count) : TimeSpan.FromHours(count);
            return span >= TimeSpan.FromMinutes(1) && span <= TimeSpan.FromDays(7) ? new Every(span) : null;
        }

        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 5 && CronExpression.TryParse(text, CronFormat.Unix, out var cron)
            ? new Cron(cron)
            : null;
    }

    public sealed record Every(TimeSpan Span) : FeedSchedule;

    public sealed record Cron(CronExpression Expression) : FeedSchedule;
}
