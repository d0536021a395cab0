using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Areas.Office.Pages.Reports;

namespace Ocop.Web.Areas.Office;

/// <summary>Registers what the pages of the office share.</summary>
public static class OfficeServices
{
    public static IServiceCollection AddOffice(this IServiceCollection services) => services.AddScoped<ColumnChoice>().AddScoped<ReportSalesReader>();
}
