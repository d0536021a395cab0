using System.Text;
using System.Text.Json;

namespace Ocop.Catalog.Loading;

/// <summary>A value of a JSON source file that remembers its line and its path.</summary>
public sealed class SourceNode
{
    public required JsonValueKind Kind { get; init; }

    public required string File { get; init; }

    public required int Line { get; init; }

    public required string Path { get; init; }

    /// <summary>The text of a string or number.</summary>
    public string Text { get; init; } = "";

    public List<SourceNode> Items { get; } = [];

    public Dictionary<string, SourceNode> Members { get; } = new(StringComparer.Ordinal);

    /// <summary>The content without its layout: two nodes with the same text say the same, however they are indented.</summary>
    public string Canonical()
    {
        var text = new StringBuilder();
        Write(text);
        return text.ToString();
    }

    private void Write(StringBuilder text)
    {
        switch (Kind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var (name, member) in Members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    text.Append(name).Append(':');
                    member.Write(text);
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in Items)
                    item.Write(text);
                text.Append(']');
                break;
            case JsonValueKind.String:
                text.Append(Text.Length).Append('"').Append(Text); // the length keeps neighbours apart
                break;
            default:
                text.Append(Kind).Append(Text).Append(',');
                break;
        }
    }
}
