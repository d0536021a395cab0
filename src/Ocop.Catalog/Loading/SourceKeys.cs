namespace Ocop.Catalog.Loading;

/// <summary>The keys of all records of a kind, known before the records are read, so that any file may refer to any other.</summary>
internal sealed class SourceKeys
{
    private readonly string _file;
    private readonly HashSet<string> _keys;
    private readonly HashSet<string> _readKeys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _slugs = new(StringComparer.Ordinal);

    /// <param name="list">The list of records at the root of the file: "products".</param>
    public SourceKeys(SourceObject? root, string list)
    {
        _file = root?.Node.File ?? "";
        _keys = root?.Node.Members.GetValueOrDefault(list)?.Items
            .Select(item => item.Members.GetValueOrDefault("key")?.Text ?? "")
            .Where(key => key.Length > 0)
            .ToHashSet(StringComparer.Ordinal) ?? [];
    }

    /// <summary>Reads key and slug of a record; both must be well formed and its own.</summary>
    public (string Key, string Slug) Of(SourceObject record)
    {
        var (key, slug) = (record.Text("key", 150), record.Text("slug", Slug.MaxLength));
        if (key.Length > 0 && !Slug.IsValid(key))
            record.Fault("key", $"\"{key}\" may hold only a–z, 0–9 and single hyphens");
        else if (key.Length > 0 && !_readKeys.Add(key))
            record.Fault("key", $"{key} stands here twice");
        if (slug.Length > 0 && !Slug.IsValid(slug))
            record.Fault("slug", $"\"{slug}\" may hold only a–z, 0–9 and single hyphens");
        else if (slug.Length > 0 && !_slugs.Add(slug))
            record.Fault("slug", $"{slug} is taken by another record");
        return (key, slug);
    }

    /// <summary>The key a record refers to; null when it is left out or unknown.</summary>
    public string? Reference(SourceObject record, string name)
    {
        if (record.OptionalText(name) is not { } key)
            return null;
        if (_keys.Contains(key))
            return key;
        record.Fault(name, $"{key} is not a key of {_file}");
        return null;
    }

    public IReadOnlyList<string> References(SourceObject record, string name, SourceFaults faults)
    {
        var keys = new List<string>();
        foreach (var item in record.Texts(name))
        {
            if (!_keys.Contains(item.Text))
                faults.Add(item.File, item.Line, item.Path, $"{item.Text} is not a key of {_file}");
            else if (keys.Contains(item.Text))
                faults.Add(item.File, item.Line, item.Path, $"{item.Text} stands here twice");
            else
                keys.Add(item.Text);
        }

        return keys;
    }
}
