using System.Text.RegularExpressions;

namespace Ocop.Catalog.Database.Statements;

/// <summary>SQL that both databases take: tables named with the schema of their module, values as $1, $2, … in order.</summary>
/// <remarks>SQLite has no schemas; there the table names alone keep the modules apart.</remarks>
public sealed partial class Statement(string text)
{
    public string PostgreSql { get; } = text;

    public string Sqlite { get; } = SchemaPattern().Replace(text, "");

    [GeneratedRegex($@"\b({Schemas.Catalog}|{Schemas.Commerce})\.")]
    private static partial Regex SchemaPattern();
}
