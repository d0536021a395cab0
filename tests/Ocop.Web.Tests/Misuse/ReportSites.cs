using Ocop.Web.Tests.Accounts;

namespace Ocop.Web.Tests.Misuse;

/// <summary>The program with a clock that the tests move.</summary>
public sealed class ReportSites() : SiteOfEachDatabase<StaffSite>(kind => StaffSite.StartAsync(kind));
