namespace Ocop.Web.Caching;

/// <summary>A page as it lies in a file: what it was drawn from, its headers and its body in Brotli.</summary>
internal sealed record ShelvedPage(
    string Key, string Edition, Guid Epoch, long Position, DateTimeOffset ExpiresAt, string EntityTag, string ContentType, IReadOnlyList<string> Tags, byte[] Body)
{
    private const int Version = 1;

    public static ShelvedPage Of(string key, CachedPage page, string edition, Guid epoch, long position) =>
        new(key, edition, epoch, position, page.ExpiresAt, page.EntityTag, page.ContentType, page.Tags, page.Brotli);

    /// <summary>Null when its day is over.</summary>
    public CachedPage? ToCached(DateTimeOffset now) =>
        ExpiresAt > now ? CachedPage.FromBrotli(Body, ContentType, EntityTag, ExpiresAt, Tags) : null;

    public byte[] Write()
    {
        using var bytes = new MemoryStream(Body.Length + 1024);
        using var writer = new BinaryWriter(bytes);
        writer.Write(Version);
        writer.Write(Key);
        writer.Write(Edition);
        writer.Write(Epoch.ToByteArray());
        writer.Write(Position);
        writer.Write(ExpiresAt.UtcTicks);
        writer.Write(EntityTag);
        writer.Write(ContentType);
        writer.Write(Tags.Count);
        foreach (var tag in Tags)
            writer.Write(tag);
        writer.Write(Body.Length);
        writer.Write(Body);
        return bytes.ToArray();
    }

    /// <exception cref="IOException">The file ends too early.</exception>
    /// <exception cref="FormatException">It is not such a file.</exception>
    public static ShelvedPage Read(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (reader.ReadInt32() != Version)
            throw new FormatException("Another kind of file.");
        var (key, edition) = (reader.ReadString(), reader.ReadString());
        Span<byte> epoch = stackalloc byte[16];
        reader.ReadExactly(epoch);
        var position = reader.ReadInt64();
        var expiresAt = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        var (entityTag, contentType) = (reader.ReadString(), reader.ReadString());
        var tags = new List<string>();
        for (var left = reader.ReadInt32(); left > 0; left--)
            tags.Add(reader.ReadString());
        var length = reader.ReadInt32();
        var body = reader.ReadBytes(length);
        return body.Length == length
            ? new ShelvedPage(key, edition, new Guid(epoch), position, expiresAt, entityTag, contentType, tags, body)
            : throw new EndOfStreamException();
    }
}
