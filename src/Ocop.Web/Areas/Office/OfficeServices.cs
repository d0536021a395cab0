using Ocop.Web.Areas.Office.Lists;
using Ocop.Web.Areas.Office.Pages.Imports;
using Ocop.Web.Areas.Office.Pages.Reports;
using Ocop.Web.Jobs;

namespace Ocop.Web.Areas.Office;

/// <summary>Registers what the pages of the office share.</summary>
public static class OfficeServices
{
    public static IServiceCollection AddOffice(this IServiceCollection services) => services
        .AddScoped<ColumnChoice>()
        .AddScoped<ReportSalesReader>()
        .AddSingleton<AnnexSamples>()
        .AddSingleton<ImportWorker>()
        .AddHostedService(provider => provider.GetRequiredService<ImportWorker>());
}
