using Ocop.Catalog;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages;

public sealed class IndexModel(TimeProvider clock) : OfficePage
{
    public DateOnly Today { get; private set; }

    public void OnGet()
    {
        Meta = new PageMeta(T["Hôm nay", "Today"]);
        Today = VietnamCalendar.Today(clock);
    }
}
