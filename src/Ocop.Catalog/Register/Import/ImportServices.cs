using Microsoft.Extensions.DependencyInjection;

namespace Ocop.Catalog.Register.Import;

/// <summary>Registers the import of annexes. Nothing of it is made before somebody asks for it.</summary>
public static class ImportServices
{
    /// <param name="folder">Where uploaded files are kept.</param>
    public static IServiceCollection AddRegisterImport(this IServiceCollection services, string folder) => services
        .AddSingleton(provider => new ImportFiles(folder, provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<ImportRunner>()
        .AddScoped<UploadImport>()
        .AddScoped<ReadImport>()
        .AddScoped<ApplyImport>()
        .AddScoped<UndoImport>()
        .AddScoped<ClearImports>()
        .AddScoped<ChangeImport>();
}
