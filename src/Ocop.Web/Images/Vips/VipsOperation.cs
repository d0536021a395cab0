using System.Runtime.InteropServices;

namespace Ocop.Web.Images.Vips;

/// <summary>One operation of libvips: set its properties, run it, read what came out.</summary>
internal sealed unsafe class VipsOperation : IDisposable
{
    private static readonly Lock ErrorText = new();
    private nint _operation;

    public VipsOperation(string name)
    {
        _operation = VipsNative.vips_operation_new(name);
        if (_operation == 0)
            throw Failure(name);
    }

    /// <summary>Numbers and choices, "compression=9,keep=none". Nothing from a user may stand in it.</summary>
    public void Set(string options)
    {
        if (VipsNative.vips_object_set_from_string(_operation, options) != 0)
            throw Failure(options);
    }

    public void SetImage(string property, nint image)
    {
        VipsNative.Value value = default;
        VipsNative.g_value_init(&value, VipsNative.vips_image_get_type());
        VipsNative.g_value_set_object(&value, image);
        VipsNative.g_object_set_property(_operation, property, &value);
        VipsNative.g_value_unset(&value);
    }

    /// <param name="property">The property's name.</param>
    /// <param name="data">Stays pinned by the caller until the last image made from it is released.</param>
    /// <param name="length">Bytes.</param>
    public void SetBlob(string property, byte* data, int length)
    {
        VipsNative.Value value = default;
        VipsNative.g_value_init(&value, VipsNative.vips_blob_get_type());
        VipsNative.vips_value_set_blob(&value, 0, data, (nuint)length);
        VipsNative.g_object_set_property(_operation, property, &value);
        VipsNative.g_value_unset(&value);
    }

    public void Run()
    {
        fixed (nint* operation = &_operation) // the library may hand back another object
        {
            if (VipsNative.vips_cache_operation_buildp(operation) != 0)
                throw Failure("run");
        }
    }

    /// <summary>The image that came out; the caller releases it.</summary>
    public nint Image(string property)
    {
        VipsNative.Value value = default;
        VipsNative.g_value_init(&value, VipsNative.vips_image_get_type());
        VipsNative.g_object_get_property(_operation, property, &value);
        var image = VipsNative.g_object_ref(VipsNative.g_value_get_object(&value));
        VipsNative.g_value_unset(&value);
        return image;
    }

    public byte[] Blob(string property)
    {
        VipsNative.Value value = default;
        VipsNative.g_value_init(&value, VipsNative.vips_blob_get_type());
        VipsNative.g_object_get_property(_operation, property, &value);
        nuint length = 0;
        var data = VipsNative.vips_value_get_blob(&value, &length);
        var bytes = new ReadOnlySpan<byte>(data, (int)length).ToArray();
        VipsNative.g_value_unset(&value);
        return bytes;
    }

    public void Dispose()
    {
        if (_operation == 0)
            return;
        VipsNative.vips_object_unref_outputs(_operation);
        VipsNative.g_object_unref(_operation);
        _operation = 0;
    }

    // The error text is one buffer for all threads
    private static InvalidOperationException Failure(string what)
    {
        lock (ErrorText)
        {
            var text = Marshal.PtrToStringUTF8((nint)VipsNative.vips_error_buffer());
            VipsNative.vips_error_clear();
            return new InvalidOperationException($"libvips, {what}: {text}");
        }
    }
}
