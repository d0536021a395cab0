using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Misuse;
using Ocop.Catalog.Places;
using Ocop.Catalog.Register.Feed;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages;

/// <summary>Today: what has to be done, and how the register stands. Every number leads to the rows it counts.</summary>
public sealed class IndexModel(CatalogDbContext db, RegisterFigures figures, SyncQueries sync, MisuseQueries misuse, PlaceDirectory places, TimeProvider clock)
    : OfficePage
{
    private const int ShownEnding = 8;

    public DateOnly Today { get; private set; }

    public TodayFigures Figures { get; private set; } = null!;

    public SyncHealth Sync { get; private set; } = null!;

    /// <summary>Reports of misuse that are not closed.</summary>
    public int OpenReports { get; private set; }

    /// <summary>Those that end first and have no newer decision.</summary>
    public IReadOnlyList<RegisterRow> Ending { get; private set; } = [];

    public PlacesToday Places { get; private set; } = null!;

    public static IReadOnlyList<(CertificateStatus Status, string Key)> Statuses { get; } =
    [
        (CertificateStatus.Valid, "con-han"), (CertificateStatus.Expiring, "sap-het"), (CertificateStatus.Extended, "gia-han"),
        (CertificateStatus.Upcoming, "chua-toi"), (CertificateStatus.Expired, "het-han"), (CertificateStatus.Superseded, "thay"),
        (CertificateStatus.Withdrawn, "thu-hoi"),
    ];

    public int CommunesWithout => Figures.Communes - Figures.CommunesCovered;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Hôm nay", "Today"]);
        Today = VietnamCalendar.Today(clock);
        Places = await places.GetAsync(cancellationToken);
        Figures = await figures.ReadAsync(cancellationToken);
        OpenReports = await misuse.CountOpenAsync(cancellationToken);
        Sync = await sync.HealthAsync(cancellationToken);
        Ending = await db.RegisterOn(Today)
            .Where(row => row.Status == CertificateStatus.Expiring && !row.HasSuccessor)
            .OrderBy(row => row.ValidUntil).ThenBy(row => row.Id)
            .Take(ShownEnding)
            .ToListAsync(cancellationToken);
    }

    /// <summary>What is to be done about a certificate that ends, and how urgent it is.</summary>
    public (string Tone, string Text) Task(RegisterRow row)
    {
        var (first, last) = Reevaluation.WindowOf(row.ValidUntil);
        return Today > last
            ? ("bad", T[$"Quá hạn nộp từ {T.Date(last.AddDays(1))}, xét gia hạn", $"Too late since {T.Date(last.AddDays(1))}, consider an extension"])
            : Today == first
                ? ("care", T["Vừa vào khung 180 ngày", "The 180-day window opens today"])
                : ("care", T[$"Nộp hồ sơ đến hết {T.Date(last)}", $"File due until {T.Date(last)}"]);
    }

    /// <summary>"02:10" of today, else the day: when the last run ended.</summary>
    public string LastSync() => Sync.LastRun is not { } run ? "–"
        : VietnamCalendar.DayOf(run.StartedAt) == Today ? run.StartedAt.ToOffset(VietnamCalendar.Zone.BaseUtcOffset).ToString("HH:mm", T.Culture)
        : T.Date(run.StartedAt);

    public string Left(RegisterRow row) => (row.ValidUntil.DayNumber - Today.DayNumber) switch
    {
        0 => T["hết hôm nay", "ends today"],
        1 => T["1 ngày", "1 day"],
        var days => T[$"{days} ngày", $"{days} days"],
    };

    /// <summary>"Chủ nhật, 22/11/2026".</summary>
    public string DayInWords() => T.IsEnglish
        ? $"{Today.DayOfWeek}, {T.Date(Today)}"
        : $"{(Today.DayOfWeek == DayOfWeek.Sunday ? "Chủ nhật" : $"Thứ {VietnameseNumber(Today.DayOfWeek)}")}, {T.Date(Today)}";

    private static string VietnameseNumber(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "hai",
        DayOfWeek.Tuesday => "ba",
        DayOfWeek.Wednesday => "tư",
        DayOfWeek.Thursday => "năm",
        DayOfWeek.Friday => "sáu",
        _ => "bảy",
    };
}
