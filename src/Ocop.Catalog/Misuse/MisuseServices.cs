using Microsoft.Extensions.DependencyInjection;

namespace Ocop.Catalog.Misuse;

/// <summary>Registers the cases of misuse.</summary>
public static class MisuseServices
{
    public static IServiceCollection AddMisuse(this IServiceCollection services) => services
        .AddScoped<ReportMisuse>()
        .AddScoped<MoveCase>().AddScoped<AssignCase>().AddScoped<NoteCase>()
        .AddScoped<EraseContacts>()
        .AddScoped<MisuseQueries>();
}
