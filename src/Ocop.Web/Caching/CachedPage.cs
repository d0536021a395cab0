using System.Buffers;
using System.IO.Compression;

namespace Ocop.Web.Caching;

/// <summary>A whole answer kept in memory: its body as it was written and, once asked for, compressed.</summary>
public sealed class CachedPage : ITagged
{
    private readonly byte[] _plain;
    private readonly int _brotliQuality;
    private byte[]? _brotli;
    private byte[]? _gzip;

    /// <param name="body">The uncompressed answer.</param>
    /// <param name="contentType">With its charset.</param>
    /// <param name="entityTag">With its quotes.</param>
    /// <param name="expiresAt">From then on it counts as gone.</param>
    /// <param name="tags">What it shows.</param>
    /// <param name="brotliQuality">5 for a page that is kept, 1 for one that is sent once.</param>
    public CachedPage(
        byte[] body, string contentType, string entityTag, DateTimeOffset expiresAt, IReadOnlyList<string> tags, int brotliQuality = 5)
    {
        _plain = body;
        _brotliQuality = brotliQuality;
        ContentType = contentType;
        EntityTag = entityTag;
        ExpiresAt = expiresAt;
        Tags = tags;
    }

    public string ContentType { get; }

    /// <summary>A strong validator over the uncompressed body, with its quotes.</summary>
    public string EntityTag { get; }

    public DateTimeOffset ExpiresAt { get; }

    public IReadOnlyList<string> Tags { get; }

    /// <summary>Bytes held, near enough for a bound: the two compressed forms are a fifth of the text each.</summary>
    public int Size => _plain.Length + _plain.Length / 2;

    /// <summary>The body in the best encoding that the header allows, and that encoding's name (null for none).</summary>
    public (byte[] Body, string? Encoding) For(string? acceptEncoding)
    {
        if (acceptEncoding is null)
            return (_plain, null);
        if (acceptEncoding.Contains("br", StringComparison.Ordinal))
            return (_brotli ??= Brotli(_plain, _brotliQuality), "br"); // two threads may both compress: the same bytes win
        return acceptEncoding.Contains("gzip", StringComparison.Ordinal) ? (_gzip ??= Gzip(_plain), "gzip") : (_plain, null);
    }

    private static byte[] Brotli(byte[] plain, int quality)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(plain.Length));
        try
        {
            return BrotliEncoder.TryCompress(plain, buffer, out var written, quality, window: 20) ? buffer[..written] : plain;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static byte[] Gzip(byte[] plain)
    {
        using var target = new MemoryStream(plain.Length / 4);
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
            gzip.Write(plain);
        return target.ToArray();
    }
}
