using System.Runtime.InteropServices;

namespace Ocop.Web.Images.Vips;

/// <summary>
/// The few functions of libvips and GObject that are called. The convenience functions of libvips take C varargs and
/// cannot be called from here, so an operation is built property by property (docs/adr: images by libvips).
/// </summary>
internal static unsafe partial class VipsNative
{
    public const string Library = "vips";

    /// <summary>A GValue of GLib on 64 bits: its type and two words of data.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Value
    {
        public nuint Type;
        public ulong First;
        public ulong Second;
    }

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int vips_init(string programName);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int g_setenv(string name, string value, int overwrite);

    [LibraryImport(Library)]
    public static partial void vips_cache_set_max(int operations);

    [LibraryImport(Library)]
    public static partial void vips_concurrency_set(int threads);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void vips_operation_block_set(string operation, int isBlocked);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint vips_operation_new(string name);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int vips_object_set_from_string(nint operation, string options);

    [LibraryImport(Library)]
    public static partial int vips_cache_operation_buildp(nint* operation);

    [LibraryImport(Library)]
    public static partial void vips_object_unref_outputs(nint operation);

    [LibraryImport(Library)]
    public static partial nuint vips_image_get_type();

    [LibraryImport(Library)]
    public static partial nuint vips_blob_get_type();

    [LibraryImport(Library)]
    public static partial void vips_value_set_blob(Value* value, nint free, byte* data, nuint length);

    [LibraryImport(Library)]
    public static partial byte* vips_value_get_blob(Value* value, nuint* length);

    [LibraryImport(Library)]
    public static partial byte* vips_error_buffer();

    [LibraryImport(Library)]
    public static partial void vips_error_clear();

    [LibraryImport(Library)]
    public static partial Value* g_value_init(Value* value, nuint type);

    [LibraryImport(Library)]
    public static partial void g_value_unset(Value* value);

    [LibraryImport(Library)]
    public static partial void g_value_set_object(Value* value, nint instance);

    [LibraryImport(Library)]
    public static partial nint g_value_get_object(Value* value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_object_set_property(nint instance, string name, Value* value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial void g_object_get_property(nint instance, string name, Value* value);

    [LibraryImport(Library)]
    public static partial nint g_object_ref(nint instance);

    [LibraryImport(Library)]
    public static partial void g_object_unref(nint instance);
}
