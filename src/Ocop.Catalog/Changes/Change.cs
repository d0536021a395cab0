namespace Ocop.Catalog.Changes;

/// <summary>One committed change of something public. Rows are appended in the transaction of the change and never altered.</summary>
/// <remarks>Sequence order equals commit order: SQLite has one writer, PostgreSQL takes an advisory lock in a trigger.</remarks>
public sealed class Change
{
    public long Seq { get; internal init; }

    /// <summary>One of <see cref="ChangeKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The id of the thing, as its address-free text form.</summary>
    public required string Key { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>What can change in public.</summary>
public static class ChangeKinds
{
    public const string Product = "product";
    public const string Producer = "producer";
    public const string Certificate = "certificate";
    public const string Offer = "offer";
    public const string SalesPoint = "salespoint";
    public const string Village = "village";
    public const string Article = "article";
    public const string Place = "place";
}

/// <summary>The kind and key under which a change of this thing is logged.</summary>
public readonly record struct ChangeKey(string Kind, string Key);

/// <summary>A row whose every insert, update and delete is visible in public.</summary>
public interface IPublicRecord
{
    ChangeKey ChangeKey { get; }
}
