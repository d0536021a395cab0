namespace Ocop.Web.Images;

/// <summary>Turns our own drawings into pictures for places that take no SVG. An outside world: the native library may be missing.</summary>
public interface IImageRenderer
{
    /// <summary>False where the native library is not installed; then the committed pictures are served.</summary>
    bool IsAvailable { get; }

    /// <summary>A PNG of a drawing made here. Never hand it SVG from outside.</summary>
    /// <exception cref="InvalidOperationException">The library refuses the drawing or is missing.</exception>
    byte[] PngOf(string trustedSvg);
}
