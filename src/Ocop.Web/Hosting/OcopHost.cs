using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Ocop.Catalog;
using Ocop.Catalog.Database;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Import;
using Ocop.Catalog.Search;
using Ocop.Commerce;
using Ocop.Web.Accounts;
using Ocop.Web.Caching;
using Ocop.Web.Commands;
using Ocop.Web.Jobs;
using Ocop.Web.Operations;
using Ocop.Web.Searching;
using Ocop.Web.Security;

namespace Ocop.Web.Hosting;

/// <summary>What every start of the program needs: settings, modules, jobs. Features register themselves beside their pages.</summary>
public static class OcopHost
{
    public static WebApplicationBuilder AddOcop(this WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection("Ocop").Get<OcopOptions>() ?? new OcopOptions();
        var paths = new OcopPaths(options, builder.Environment.ContentRootPath);
        Check(options, builder.Environment, builder.Configuration);
        options.RequireTwoFactor ??= builder.Environment.IsProduction() && !options.Demo;

        var services = builder.Services;
        services.AddSingleton(options).AddSingleton(paths);
        if (options.Clock is { } start)
            services.AddSingleton<TimeProvider>(new MovedClock(start));

        var database = DatabaseOf(options, paths, builder.Configuration);
        services.AddSingleton(new DecisionScanSettings(paths.Decisions));
        services.AddSingleton(database).AddCatalog(database).AddCommerce(database).AddOcopAccounts(database, options);
        services.AddScoped<DatabaseUpgrade>().AddSingleton<Preparation>();

        services.AddSingleton<PageCache>().AddSingleton<PageShelf>().AddSingleton<RowCache>().AddSingleton<SecurityHeaders>();
        services.AddSingleton<ChangeTail>().AddHostedService(provider => provider.GetRequiredService<ChangeTail>());
        services.AddSingleton<IChangeFollower, PlaceFollower>().AddSingleton<IChangeFollower, SearchFollower>();
        services.AddScoped<SearchDocuments>().AddEmbeddedSearch(search =>
        {
            search.Folder = paths.Search;
            search.SynonymsPath = Path.Combine(paths.Source, "search", "synonyms.txt");
        });
        services.AddRegisterImport(paths.Imports);
        services.AddScoped<Backup>().AddScoped<Seed>();
        services.AddHostedService<NightlyJob>().AddHostedService<Telemetry>();
        services.AddOcopHealth().AddOcopRateLimits(options);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20; // uploads raise it for their own endpoint
            kestrel.Limits.MaxRequestLineSize = 8 << 10;
        });
        return builder;
    }

    /// <summary>The outermost part of the pipeline, before any page runs.</summary>
    public static void UseOcopFront(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<OcopOptions>();
        if (options.TrustedProxies.Length > 0)
            app.UseForwardedHeaders(ForwardedFrom(options.TrustedProxies));
        app.UseMiddleware<PageCacheMiddleware>();
        var headers = app.Services.GetRequiredService<SecurityHeaders>();
        app.Use((context, next) =>
        {
            headers.Apply(context.Response.Headers);
            return next(context);
        });
        app.UseMiddleware<SameOriginGuard>();
    }

    private static DatabaseSettings DatabaseOf(OcopOptions options, OcopPaths paths, IConfiguration configuration) => options.Database switch
    {
        "sqlite" => new DatabaseSettings(
            DatabaseProvider.Sqlite, configuration.GetConnectionString("Ocop") ?? $"Data Source={paths.Database};Foreign Keys=True"),
        "postgresql" => new DatabaseSettings(
            DatabaseProvider.PostgreSql,
            configuration.GetConnectionString("Ocop") ?? throw new InvalidOperationException("ConnectionStrings:Ocop is needed for Ocop:Database=postgresql.")),
        var other => throw new InvalidOperationException($"Ocop:Database is \"{other}\"; it can be sqlite or postgresql."),
    };

    private static void Check(OcopOptions options, IHostEnvironment environment, IConfiguration configuration)
    {
        if (options.Clock is not null && environment.IsProduction())
            throw new InvalidOperationException("Ocop:Clock moves the clock and is refused in Production.");
        if (!options.AreRateLimitsOn && !ListensOnLoopbackOnly(configuration))
            throw new InvalidOperationException("Ocop:RateLimits=off is only allowed when every address in Urls is a loopback address.");
        if (options.Search != "embedded")
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Ocop:Search is \"{options.Search}\"; it can be embedded."));
    }

    private static bool ListensOnLoopbackOnly(IConfiguration configuration) =>
        (configuration["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries)
            .All(url => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.IsLoopback);

    private static ForwardedHeadersOptions ForwardedFrom(string[] proxies)
    {
        var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in proxies)
        {
            if (System.Net.IPNetwork.TryParse(proxy, out var network))
                forwarded.KnownIPNetworks.Add(network);
            else
                forwarded.KnownProxies.Add(IPAddress.Parse(proxy));
        }

        return forwarded;
    }
}
