namespace Ocop.Catalog.Search;

/// <summary>Where the embedded engine keeps its files.</summary>
public sealed class SearchOptions
{
    /// <summary>Folder of the index files, made if missing. Everything in it can be deleted: it is rebuilt from the database.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The synonyms file; null takes the one shipped in the program. Changes are seen within seconds.</summary>
    public string? SynonymsPath { get; set; }
}
