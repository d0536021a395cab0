namespace Ocop.Testing;

/// <summary>The two databases the shop runs on.</summary>
public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
}
