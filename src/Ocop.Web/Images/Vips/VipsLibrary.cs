using System.Reflection;
using System.Runtime.InteropServices;

namespace Ocop.Web.Images.Vips;

/// <summary>Finds libvips beside the program (the npm package @img/sharp-libvips-*, LGPL) and starts it once.</summary>
internal static class VipsLibrary
{
    private static readonly Lazy<bool> Started = new(Start);

    public static bool IsAvailable => Started.Value;

    /// <summary>The library's name carries its version, so it is found by pattern; the folder names the platform.</summary>
    internal static string? Find()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "vips", RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal)
            ? $"linuxmusl-{Architecture()}"
            : $"linux-{Architecture()}");
        return OperatingSystem.IsLinux() && Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "libvips-cpp.so*").FirstOrDefault() : null;
    }

    private static string Architecture() => RuntimeInformation.ProcessArchitecture == System.Runtime.InteropServices.Architecture.Arm64 ? "arm64" : "x64";

    private static bool Start()
    {
        if (Find() is not { } file || !NativeLibrary.TryLoad(file, out var library))
            return false;

        NativeLibrary.SetDllImportResolver(Assembly.GetExecutingAssembly(), (name, _, _) => name == VipsNative.Library ? library : 0);
        VipsNative.g_setenv("VIPS_WARNING", "1", 1); // its notes go to standard error, where nobody reads them
        if (VipsNative.vips_init("ocop") != 0)
            return false;

        VipsNative.vips_cache_set_max(0); // a server draws nothing twice: results are kept as files
        VipsNative.vips_concurrency_set(1);
        VipsNative.vips_operation_block_set("VipsForeignLoad", 1); // nothing is read but
        VipsNative.vips_operation_block_set("VipsForeignLoadSvg", 0); // our own drawings
        return true;
    }
}
