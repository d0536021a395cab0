using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Ocop.Catalog.Register.Feed;

/// <summary>A page of another register as it came over the wire, each record read for itself: a broken one does not spoil the rest.</summary>
public sealed record IncomingPage(Guid Register, string? After, IReadOnlyList<IncomingRecord> Records, string Next, bool HasMore, long Bytes)
{
    /// <exception cref="JsonException">It is no page of a feed.</exception>
    public static IncomingPage Read(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 16 });
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object
            || !root.TryGetProperty("register", out var register) || register.ValueKind != JsonValueKind.String || !register.TryGetGuid(out var id)
            || !root.TryGetProperty("items", out var items) || items.ValueKind != JsonValueKind.Array
            || !root.TryGetProperty("next", out var next) || next.ValueKind != JsonValueKind.String || next.GetString() is not { Length: > 0 and <= 400 } cursor
            || !root.TryGetProperty("hasMore", out var more) || more.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
            throw new JsonException("The answer is no page of a register: register, items, next or hasMore is missing.");
        var after = root.TryGetProperty("after", out var asked) && asked.ValueKind == JsonValueKind.String ? asked.GetString() : null;
        var records = new List<IncomingRecord>(items.GetArrayLength());
        foreach (var item in items.EnumerateArray())
            records.Add(IncomingRecord.Read(item));
        return new IncomingPage(id, after, records, cursor, more.GetBoolean(), body.Length);
    }
}

/// <summary>One record: what could be read of it, and its text to keep when it has to be set aside.</summary>
public sealed record IncomingRecord(string Id, long Revision, string Title, FeedCertificate? Item, string Json, IReadOnlyList<LocalText> Faults)
{
    private const int MostId = 80;
    private const int MostTitle = 300;
    private const int MostJson = 20_000;

    public static IncomingRecord Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Read(document.RootElement);
    }

    public static IncomingRecord Read(JsonElement element)
    {
        var json = element.GetRawText();
        var (id, revision) = (TextOf(element, "id"), NumberOf(element, "revision"));
        FeedCertificate? item = null;
        List<LocalText> faults = [];
        try
        {
            item = element.Deserialize(FeedJson.Default.FeedCertificate);
        }
        catch (JsonException error)
        {
            faults.Add(new LocalText($"Không đọc được: {error.Path ?? "$"}", $"Cannot be read: {error.Path ?? "$"}"));
        }

        if (item?.Id.Length > MostId)
            item = null;
        if (item is null && faults.Count == 0)
            faults.Add(new LocalText("Không phải một bản ghi", "Is no record"));
        // One that cannot be named is known by its text, so that the same broken record is kept once.
        id = id is { Length: > 0 and <= MostId } ? id : "?" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)));
        var title = string.Join(" · ", new[] { item?.Code ?? TextOf(element, "code"), item?.Product?.Name }.Where(text => !string.IsNullOrWhiteSpace(text)));
        return new IncomingRecord(
            id, revision, title.Length == 0 ? id : title.Length > MostTitle ? title[..MostTitle] : title, item,
            json.Length > MostJson ? "null" : json, faults);
    }

    /// <summary>What the register plans with, when the record is whole.</summary>
    public bool TryRead([NotNullWhen(true)] out RegisterRecord? record, out IReadOnlyList<LocalText> faults)
    {
        (record, faults) = (null, Faults);
        if (Item is null)
            return false;
        var isWhole = FeedRecords.TryRead(Item, out record, out var found);
        faults = found;
        return isWhole;
    }

    private static string? TextOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static long NumberOf(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : 0;
}
