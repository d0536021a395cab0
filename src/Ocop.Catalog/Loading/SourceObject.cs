using System.Globalization;
using System.Text.Json;

namespace Ocop.Catalog.Loading;

/// <summary>Reads the fields of one object of a source file. A wrong field adds a fault and gives a harmless value, so that reading goes on.</summary>
public sealed class SourceObject(SourceNode node, SourceFaults faults)
{
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public SourceNode Node => node;

    /// <summary>A text that must be there and say something.</summary>
    public string Text(string name, int maxLength = int.MaxValue)
    {
        var text = OptionalText(name, maxLength);
        if (text is null && IsAbsent(name))
            Fault(name, "is missing");
        return text ?? "";
    }

    public string? OptionalText(string name, int maxLength = int.MaxValue)
    {
        if (Member(name, JsonValueKind.String, "a text") is not { } member)
            return null;
        if (string.IsNullOrWhiteSpace(member.Text))
            Fault(name, "is empty");
        else if (member.Text.Length > maxLength)
            Fault(name, $"has {member.Text.Length} characters, at most {maxLength} fit");
        else
            return member.Text;
        return null;
    }

    /// <summary>A text in Vietnamese and, where somebody wrote it, English.</summary>
    public LocalText Local(string name, int maxLength = int.MaxValue)
    {
        var text = OptionalLocal(name, maxLength);
        if (IsAbsent(name))
            Fault(name, "is missing");
        else if (text.IsEmpty && node.Members[name].Kind == JsonValueKind.Object)
            Fault(name, "has no Vietnamese text");
        return text;
    }

    public LocalText OptionalLocal(string name, int maxLength = int.MaxValue) =>
        OptionalObject(name) is { } text ? text.AsLocal(maxLength) : LocalText.Empty;

    /// <summary>This object itself as a text: <c>{ "vi": …, "en": … }</c>. Blank on both sides is a blank text.</summary>
    public LocalText AsLocal(int maxLength = int.MaxValue)
    {
        if (IsBlank("vi") && IsBlank("en"))
            return LocalText.Empty;
        var text = new LocalText(Text("vi", maxLength), OptionalText("en", maxLength));
        Close();
        return text.IsEmpty ? LocalText.Empty : text;
    }

    public int Number(string name, int min, int max) => OptionalNumber(name, min, max) ?? Missing(name, min);

    public int? OptionalNumber(string name, int min, int max)
    {
        if (Member(name, JsonValueKind.Number, "a number") is not { } member)
            return null;
        if (int.TryParse(member.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        Fault(name, $"{member.Text} is not a whole number from {min} to {max}");
        return null;
    }

    public double Fraction(string name, double min, double max)
    {
        if (Member(name, JsonValueKind.Number, "a number") is not { } member)
            return IsAbsent(name) ? Missing(name, min) : min;
        if (double.TryParse(member.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
            return number;
        Fault(name, string.Create(CultureInfo.InvariantCulture, $"{member.Text} is not between {min} and {max}"));
        return min;
    }

    /// <summary>True or false; false when it is left out.</summary>
    public bool Flag(string name)
    {
        _read.Add(name);
        if (!node.Members.TryGetValue(name, out var member) || member.Kind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null)
            return member?.Kind == JsonValueKind.True;
        Fault(name, "is neither true nor false");
        return false;
    }

    public DateOnly? OptionalDate(string name)
    {
        if (OptionalText(name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Fault(name, $"\"{text}\" is not a date such as 2021-08-05");
        return null;
    }

    /// <summary>One of the words of an enum, spelled in lower case with underscores ("test_report").</summary>
    public T Choice<T>(string name)
        where T : struct, Enum => OptionalChoice<T>(name) ?? (IsAbsent(name) ? Missing(name, default(T)) : default);

    public T? OptionalChoice<T>(string name)
        where T : struct, Enum
    {
        if (OptionalText(name) is not { } word)
            return null;
        if (EnumWords<T>.ByWord.TryGetValue(word, out var value))
            return value;
        Fault(name, $"\"{word}\" is not one of {string.Join(", ", EnumWords<T>.ByWord.Keys)}");
        return null;
    }

    public SourceObject? OptionalObject(string name) =>
        Member(name, JsonValueKind.Object, "an object") is { } member ? new SourceObject(member, faults) : null;

    public IReadOnlyList<SourceObject> Objects(string name)
    {
        var objects = new List<SourceObject>();
        foreach (var item in Items(name))
        {
            if (item.Kind == JsonValueKind.Object)
                objects.Add(new SourceObject(item, faults));
            else
                faults.Add(item.File, item.Line, item.Path, "is not an object");
        }

        return objects;
    }

    /// <summary>The texts of a list, each with the node it stands in.</summary>
    public IReadOnlyList<SourceNode> Texts(string name)
    {
        var texts = new List<SourceNode>();
        foreach (var item in Items(name))
        {
            if (item.Kind == JsonValueKind.String && !string.IsNullOrWhiteSpace(item.Text))
                texts.Add(item);
            else
                faults.Add(item.File, item.Line, item.Path, "is not a text");
        }

        return texts;
    }

    public IReadOnlyList<int> Numbers(string name, int min, int max)
    {
        var numbers = new List<int>();
        foreach (var item in Items(name))
        {
            if (int.TryParse(item.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= min && number <= max)
                numbers.Add(number);
            else
                faults.Add(item.File, item.Line, item.Path, $"is not a whole number from {min} to {max}");
        }

        return numbers;
    }

    public void Fault(string name, string message)
    {
        var line = node.Members.TryGetValue(name, out var member) ? member.Line : node.Line;
        faults.Add(node.File, line, node.Path.Length == 0 ? name : $"{node.Path}.{name}", message);
    }

    /// <summary>Call it after the last field: a field nobody read is most likely a misspelled one.</summary>
    public void Close()
    {
        foreach (var (name, _) in node.Members)
        {
            if (!_read.Contains(name))
                Fault(name, "is not a field known here");
        }
    }

    private List<SourceNode> Items(string name) => Member(name, JsonValueKind.Array, "a list")?.Items ?? [];

    private SourceNode? Member(string name, JsonValueKind kind, string what)
    {
        _read.Add(name);
        if (!node.Members.TryGetValue(name, out var member) || member.Kind == JsonValueKind.Null)
            return null;
        if (member.Kind == kind)
            return member;
        Fault(name, $"is not {what}");
        return null;
    }

    private bool IsAbsent(string name) => !node.Members.TryGetValue(name, out var member) || member.Kind == JsonValueKind.Null;

    private bool IsBlank(string name) => IsAbsent(name) || node.Members[name] is { Kind: JsonValueKind.String, Text: "" };

    private T Missing<T>(string name, T instead)
    {
        if (IsAbsent(name))
            Fault(name, "is missing");
        return instead;
    }

    private static class EnumWords<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<string, T> ByWord =
            Enum.GetValues<T>().ToDictionary(value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()), StringComparer.Ordinal);
    }
}
