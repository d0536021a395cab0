using System.Globalization;
using Ocop.Catalog;

namespace Ocop.Web.Language;

/// <summary>Days and hours in words a reader in Vietnam, or an English reader, expects.</summary>
public static class VietnamDates
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Day(DateOnly day, bool english) =>
        english ? day.ToString("d MMMM yyyy", English) : day.ToString("d'/'M'/'yyyy", CultureInfo.InvariantCulture);

    public static string Moment(DateTimeOffset instant, bool english)
    {
        var local = instant.ToOffset(VietnamCalendar.Zone.BaseUtcOffset);
        var hour = local.ToString("H:mm", CultureInfo.InvariantCulture);
        var day = Day(DateOnly.FromDateTime(local.DateTime), english);
        return english ? $"{day}, {hour}" : $"{hour}, {day}";
    }
}
