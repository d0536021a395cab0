namespace Ocop.Catalog.Database;

/// <summary>One PostgreSQL schema per module. SQLite has no schemas: there the table names alone keep the modules apart.</summary>
public static class Schemas
{
    public const string Catalog = "catalog";
    public const string Commerce = "commerce";
    public const string Accounts = "accounts";
}
