using System.Text;
using System.Text.Json;

namespace Ocop.Catalog.Loading;

/// <summary>Reads a JSON file into nodes that know their lines. System.Text.Json's own document forgets them.</summary>
public static class SourceJson
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The root of the file, or null after adding a fault.</summary>
    public static SourceNode? Read(string file, ReadOnlySpan<byte> json, SourceFaults faults)
    {
        if (json.StartsWith(Encoding.UTF8.Preamble))
            json = json[Encoding.UTF8.Preamble.Length..];
        var reader = new Utf8JsonReader(json, Options);
        try
        {
            reader.Read();
            return new Walk(file, LineStarts(json), faults).Node(ref reader, "");
        }
        catch (JsonException fault)
        {
            faults.Add(file, (int)(fault.LineNumber ?? 0) + 1, "", "is not JSON: " + fault.Message);
            return null;
        }
        catch (InvalidOperationException) // the reader checks the encoding of a text when it is asked for it
        {
            faults.Add(file, 1, "", "holds a text that is not UTF-8");
            return null;
        }
    }

    private static List<long> LineStarts(ReadOnlySpan<byte> json)
    {
        List<long> starts = [0];
        for (var index = 0; index < json.Length; index++)
        {
            if (json[index] == (byte)'\n')
                starts.Add(index + 1);
        }

        return starts;
    }

    private sealed class Walk(string file, List<long> lineStarts, SourceFaults faults)
    {
        public SourceNode Node(ref Utf8JsonReader reader, string path)
        {
            var node = new SourceNode { Kind = KindOf(reader.TokenType), File = file, Line = Line(reader), Path = path, Text = TextOf(ref reader) };
            if (node.Kind == JsonValueKind.Array)
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    node.Items.Add(Node(ref reader, $"{path}[{node.Items.Count}]"));
            }
            else if (node.Kind == JsonValueKind.Object)
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
                    Member(ref reader, node);
            }

            return node;
        }

        private void Member(ref Utf8JsonReader reader, SourceNode owner)
        {
            var (name, line) = (reader.GetString()!, Line(reader));
            var path = owner.Path.Length == 0 ? name : $"{owner.Path}.{name}";
            reader.Read();
            if (!owner.Members.TryAdd(name, Node(ref reader, path)))
                faults.Add(file, line, path, "stands here twice");
        }

        private int Line(in Utf8JsonReader reader)
        {
            var index = lineStarts.BinarySearch(reader.TokenStartIndex);
            return index >= 0 ? index + 1 : ~index;
        }

        private static string TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
        {
            JsonTokenType.String => reader.GetString()!,
            JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
            _ => "",
        };

        private static JsonValueKind KindOf(JsonTokenType token) => token switch
        {
            JsonTokenType.StartObject => JsonValueKind.Object,
            JsonTokenType.StartArray => JsonValueKind.Array,
            JsonTokenType.String => JsonValueKind.String,
            JsonTokenType.Number => JsonValueKind.Number,
            JsonTokenType.True => JsonValueKind.True,
            JsonTokenType.False => JsonValueKind.False,
            _ => JsonValueKind.Null,
        };
    }
}
