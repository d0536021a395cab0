using Microsoft.Extensions.DependencyInjection;

namespace Ocop.Catalog.Register.Feed;

/// <summary>Registers the feed of the register, served and followed. Nothing of it is made before somebody asks for it.</summary>
public static class FeedServices
{
    public static IServiceCollection AddRegisterFeed(this IServiceCollection services) => services
        .AddScoped<FeedReader>()
        .AddScoped<FeedIntake>()
        .AddScoped<SyncRuns>()
        .AddScoped<SyncQueries>()
        .AddScoped<FeedDesk>();
}
