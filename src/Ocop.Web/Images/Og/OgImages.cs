using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Ocop.Web.Hosting;

namespace Ocop.Web.Images.Og;

/// <summary>
/// Pictures of shared pages as files named by their content: a star that ends gives another drawing and so another file.
/// Drawing runs beside the requests, one picture at a time, and only once for requests that want the same.
/// </summary>
public sealed partial class OgImages(IImageRenderer renderer, OcopPaths paths, ILogger<OgImages> logger) : IDisposable
{
    /// <summary>More would wait longer than a crawler does; they get the common picture.</summary>
    private const int MaxWaiting = 32;

    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _drawing = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _oneAtATime = new(1);

    /// <summary>The file of a card, drawn if need be; null when it cannot be drawn now.</summary>
    public async Task<string?> FileOfAsync(OgCard card, CancellationToken cancellationToken)
    {
        var svg = OgSvg.Draw(card);
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg)).AsSpan(0, 16));
        var file = Path.Combine(paths.Images, "og", key[..2], key + ".png");
        if (File.Exists(file))
            return file;
        if (!renderer.IsAvailable || _drawing.Count >= MaxWaiting)
            return null;

        var drawing = _drawing.GetOrAdd(key, _ => new Lazy<Task<bool>>(() => Task.Run(() => DrawAsync(key, svg, file), CancellationToken.None)));
        return await drawing.Value.WaitAsync(cancellationToken) ? file : null;
    }

    public void Dispose() => _oneAtATime.Dispose();

    private async Task<bool> DrawAsync(string key, string svg, string file)
    {
        await _oneAtATime.WaitAsync();
        try
        {
            var png = renderer.PngOf(svg);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            var half = $"{file}.{Guid.NewGuid():N}";
            await File.WriteAllBytesAsync(half, png);
            File.Move(half, file, overwrite: true); // nobody ever reads a half-written picture
            return true;
        }
        catch (Exception error) when (error is InvalidOperationException or IOException or UnauthorizedAccessException)
        {
            LogFailed(key, error);
            return false;
        }
        finally
        {
            _oneAtATime.Release();
            _drawing.TryRemove(key, out _);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Picture {Key} could not be drawn")]
    private partial void LogFailed(string key, Exception error);
}
