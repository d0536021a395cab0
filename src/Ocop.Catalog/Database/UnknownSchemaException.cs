namespace Ocop.Catalog.Database;

/// <summary>The database holds a step of its schema that this program does not know: it was made by a newer one, or before the first release.</summary>
public sealed class UnknownSchemaException(string migration) : Exception(
    $"""
     The database was made by another version of Ocop (its step "{migration}" is unknown here).
     - If a newer version made it, start that one.
     - Before the first release the tables are made anew: move the runtime folder away (data-runtime/, or Ocop:DataPath) or give PostgreSQL an empty database, and start again.
     """);
