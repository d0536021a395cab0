using System.Buffers;
using System.IO.Compression;

namespace Ocop.Web.Caching;

/// <summary>A whole answer kept in memory: its body as it was written and, once asked for, compressed.</summary>
public sealed class CachedPage : ITagged
{
    private readonly int _brotliQuality;
    private byte[]? _plain;
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
        Size = body.Length + body.Length / 2;
    }

    private CachedPage(byte[] brotli, string contentType, string entityTag, DateTimeOffset expiresAt, IReadOnlyList<string> tags)
    {
        _brotli = brotli;
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
    public int Size { get; private init; }

    /// <summary>The body in Brotli; two threads may both make it: the same bytes win.</summary>
    public byte[] Brotli => _brotli ??= Compress(Plain, _brotliQuality);

    private byte[] Plain => _plain ??= Unpack(_brotli!);

    /// <summary>A page of which only the Brotli form is at hand; the others are made when somebody asks for them.</summary>
    public static CachedPage FromBrotli(byte[] brotli, string contentType, string entityTag, DateTimeOffset expiresAt, IReadOnlyList<string> tags) =>
        new(brotli, contentType, entityTag, expiresAt, tags) { Size = brotli.Length * 6 };

    /// <summary>The body in the best encoding that the header allows, and that encoding's name (null for none).</summary>
    public (byte[] Body, string? Encoding) For(string? acceptEncoding)
    {
        if (acceptEncoding is null)
            return (Plain, null);
        if (Allows(acceptEncoding, "br"))
            return (Brotli, "br");
        return Allows(acceptEncoding, "gzip") ? (_gzip ??= Gzip(Plain), "gzip") : (Plain, null);
    }

    // "br", "br;q=0.8", but not "br;q=0": that one refuses.
    private static bool Allows(ReadOnlySpan<char> header, ReadOnlySpan<char> encoding)
    {
        foreach (var range in header.Split(','))
        {
            var part = header[range].Trim();
            var weight = part.IndexOf(';');
            var name = (weight < 0 ? part : part[..weight]).TrimEnd();
            if (name.Equals(encoding, StringComparison.OrdinalIgnoreCase))
                return weight < 0 || !IsZero(part[(weight + 1)..].Trim());
        }

        return false;
    }

    private static bool IsZero(ReadOnlySpan<char> weight) =>
        weight.StartsWith("q=", StringComparison.OrdinalIgnoreCase) && weight[2..].Trim("0.").IsEmpty;

    private static byte[] Compress(byte[] plain, int quality)
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

    private static byte[] Unpack(byte[] brotli)
    {
        using var plain = new MemoryStream(brotli.Length * 5);
        using (var stream = new BrotliStream(new MemoryStream(brotli), CompressionMode.Decompress))
            stream.CopyTo(plain);
        return plain.ToArray();
    }

    private static byte[] Gzip(byte[] plain)
    {
        using var target = new MemoryStream(plain.Length / 4);
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal))
            gzip.Write(plain);
        return target.ToArray();
    }
}
