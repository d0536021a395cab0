using System.Text;

namespace Ocop.Web.Images.Vips;

/// <summary>Draws with libvips.</summary>
public sealed class VipsRenderer : IImageRenderer
{
    public bool IsAvailable => VipsLibrary.IsAvailable;

    public unsafe byte[] PngOf(string trustedSvg)
    {
        if (!IsAvailable)
            throw new InvalidOperationException("libvips is not installed beside the program.");

        var svg = Encoding.UTF8.GetBytes(trustedSvg);
        fixed (byte* data = svg) // the pixels are drawn while saving: the source must stay where it is until then
        {
            using var load = new VipsOperation("svgload_buffer");
            load.SetBlob("buffer", data, svg.Length);
            load.Run();
            var image = load.Image("out");
            try
            {
                using var save = new VipsOperation("pngsave_buffer");
                save.SetImage("in", image);
                save.Set("compression=9,palette=true,Q=100,keep=none");
                save.Run();
                return save.Blob("buffer");
            }
            finally
            {
                VipsNative.g_object_unref(image);
            }
        }
    }
}
