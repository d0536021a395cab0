namespace Ocop.Web.Language;

/// <summary>Registers the language of a request.</summary>
public static class LanguageServices
{
    public static IServiceCollection AddLanguage(this IServiceCollection services) => services
        .AddHttpContextAccessor()
        .AddScoped(provider => LanguageMiddleware.Of(provider.GetRequiredService<IHttpContextAccessor>().HttpContext));

    /// <summary>Belongs before routing and before anything that reads the path.</summary>
    public static IApplicationBuilder UseLanguage(this IApplicationBuilder app) => app.UseMiddleware<LanguageMiddleware>();
}
