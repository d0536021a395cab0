namespace Ocop.Catalog.Register;

/// <summary>Through which door something came into the register.</summary>
/// <param name="Name">"hand", "load", "import:{id}" or "feed:{subscription}".</param>
public sealed record RegisterSource(string Name)
{
    private const string ImportPrefix = "import:";
    internal const string FeedPrefix = "feed:";

    /// <summary>An officer at a form. What a hand wrote, no other door overwrites without a person's word.</summary>
    public static readonly RegisterSource Hand = new("hand");

    /// <summary>The files the program ships with.</summary>
    public static readonly RegisterSource Load = new("load");

    public bool IsHand => Name == Hand.Name;

    public bool IsLoad => Name == Load.Name;

    public bool IsImport => Name.StartsWith(ImportPrefix, StringComparison.Ordinal);

    /// <summary>A feed states the whole certificate: what it leaves out is not so. An annex leaves out what it does not know.</summary>
    public bool IsFeed => Name.StartsWith(FeedPrefix, StringComparison.Ordinal);

    /// <summary>The id of the import or subscription; null for the others.</summary>
    public string? Key => IsImport ? Name[ImportPrefix.Length..] : IsFeed ? Name[FeedPrefix.Length..] : null;

    public static RegisterSource Import(Guid id) => new($"{ImportPrefix}{id}");

    public static RegisterSource Feed(Guid subscription) => new($"{FeedPrefix}{subscription}");

    public override string ToString() => Name;
}
