using Ocop.Catalog.Register.Feed;
using Ocop.Web.Areas.Office.Pages.Sync;
using Ocop.Web.Jobs;

namespace Ocop.Web.Sync;

/// <summary>Registers the exchange with other registers. Only two small loops run, from a moment after the start on.</summary>
public static class SyncServices
{
    public static IServiceCollection AddOcopSync(this IServiceCollection services) => services
        .AddSingleton<FeedConnections>()
        .AddSingleton<FeedSecrets>()
        .AddSingleton<FeedClient>()
        .AddSingleton<KeptIntakes>()
        .AddSingleton<SyncRunner>()
        .AddScoped<FeedTest>()
        .AddSingleton<FeedPresence>().AddSingleton<SyncScheduler>().AddHostedService(provider => provider.GetRequiredService<SyncScheduler>())
        .AddSingleton<SourceNotifier>().AddHostedService(provider => provider.GetRequiredService<SourceNotifier>())
        .AddSingleton<IChangeFollower>(provider => provider.GetRequiredService<SourceNotifier>());
}
