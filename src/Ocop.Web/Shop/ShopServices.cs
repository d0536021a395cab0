using Ocop.Commerce.Outbox;
using Ocop.Web.Commands;
using Ocop.Web.Hosting;
using Ocop.Web.Jobs;
using Ocop.Web.Mail;

namespace Ocop.Web.Shop;

/// <summary>Registers cart, checkout and order pages and what works behind them.</summary>
public static class ShopServices
{
    public static IServiceCollection AddOcopShop(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddSingleton(services => ShopContact.Read(services.GetRequiredService<OcopOptions>(), services.GetRequiredService<OcopPaths>()))
        .AddScoped<BuyerCookies>()
        .AddScoped<CheckoutPlaces>()
        .AddScoped<OrderCommands>()
        .AddSingleton<OldAddresses>()
        .AddSingleton<IMailSender, EmlMailSender>()
        .AddScoped<IOutboxHandler, OrderMailHandler>().AddScoped<IOutboxHandler, CaseMailHandler>()
        .AddSingleton<OutboxWorker>().AddHostedService(provider => provider.GetRequiredService<OutboxWorker>())
        .AddHostedService<OrderClock>()
        .AddOcopAntiforgery();

    private static IServiceCollection AddOcopAntiforgery(this IServiceCollection services)
    {
        services.AddOptions<Microsoft.AspNetCore.Antiforgery.AntiforgeryOptions>().Configure<OcopOptions>((antiforgery, options) =>
        {
            antiforgery.Cookie.Name = BuyerCookies.NameOf("ocop-form", options);
            antiforgery.Cookie.SecurePolicy = BuyerCookies.IsSecure(options) ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
            antiforgery.Cookie.Path = "/";
            antiforgery.SuppressXFrameOptionsHeader = true; // the content policy refuses framing
        });
        return services;
    }
}
