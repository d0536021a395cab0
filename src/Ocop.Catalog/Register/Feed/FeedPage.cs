using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ocop.Catalog.Register.Feed;

[Description("A page of the register, oldest change first. Each certificate stands in the feed once, with its newest state.")]
public sealed record FeedPage
{
    [Description("Names this register and this unbroken history of it. A restored backup has another one.")]
    public required Guid Register { get; init; }

    [Description("The cursor that was asked for.")]
    public string? After { get; init; }

    [Description("The certificates changed after the cursor, by revision.")]
    public required IReadOnlyList<FeedCertificate> Items { get; init; }

    [Description("What to ask for next, now or later. Opaque; keep it with the records.")]
    public required string Next { get; init; }

    [Description("Whether there is more to read at once.")]
    public required bool HasMore { get; init; }
}

[Description("A certificate as this register states it.")]
public sealed record FeedCertificate
{
    [Description("The same in every register, for ever.")]
    public required string Id { get; init; }

    [Description("Grows with every change of this certificate here. An older revision is to be ignored.")]
    public required long Revision { get; init; }

    [Description("What went into this state: per register the newest revision known. A state that covers another one replaces it.")]
    public required Dictionary<Guid, long> Versions { get; init; }

    [Description("Printed under the QR code.")]
    public string? Code { get; init; }

    [Description("Taken out as made in error. Nothing but `id`, `revision` and `versions` counts then.")]
    public bool IsRemoved { get; init; }

    [Description("Missing only of a record that is removed, as is `decision`.")]
    public FeedProduct? Product { get; init; }

    [Description("Who holds the certificate, as the decision spells it; missing when the decision does not say.")]
    public string? HolderName { get; init; }

    [Description("Who makes the product.")]
    public FeedMaker? Maker { get; init; }

    public FeedPlace? Place { get; init; }

    [Description("3, 4 or 5.")]
    public int Stars { get; init; }

    public decimal? Score { get; init; }

    [Description("Decision1048Of2019, Decision148Of2023 or Decision26Of2026.")]
    public string? Edition { get; init; }

    public FeedDecision? Decision { get; init; }

    public DateOnly ValidFrom { get; init; }

    [Description("The last day in force.")]
    public DateOnly ValidUntil { get; init; }

    [Description("The last day of an extension while the re-evaluation is under way.")]
    public DateOnly? ExtendedUntil { get; init; }

    [Description("The first day on which a newer decision replaces it.")]
    public DateOnly? SupersededOn { get; init; }

    public FeedWithdrawal? Withdrawal { get; init; }
}

[Description("The product as the decision spells it.")]
public sealed record FeedProduct(
    string Name,
    [property: Description("The same for all certificates of one product in this register.")] string? Id = null,
    [property: Description("The register code of Annex II of Decision 26/2026.")] string? Code = null,
    [property: Description("The set of Annex I of Decision 26/2026, 1 to 26.")] int? CriteriaSet = null);

[Description("The OCOP entity (chủ thể).")]
public sealed record FeedMaker(
    string Name,
    [property: Description("Cooperative, CooperativeGroup, Enterprise, Farm, Household, Community or Unknown.")] string? Kind = null);

[Description("The place as printed, and its codes of today where they are known.")]
public sealed record FeedPlace(
    string? Commune = null, string? District = null, string? Province = null, string? CommuneCode = null, string? ProvinceCode = null);

[Description("A decision is known by issuer, number and day.")]
public sealed record FeedDecision
{
    public string? Number { get; init; }

    public DateOnly? On { get; init; }

    public required int Year { get; init; }

    [Description("\"Đợt 2 năm 2021\".")]
    public FeedText? Round { get; init; }

    [Description("The body as printed, also when it no longer exists.")]
    public string? IssuedBy { get; init; }

    [Description("District, Province or Ministry.")]
    public string? IssuerLevel { get; init; }
}

[Description("Taken back by its issuer (Decision 26/2026 Art. 8).")]
public sealed record FeedWithdrawal
{
    [Description("The first day without effect.")]
    public required DateOnly On { get; init; }

    public string? DecisionNumber { get; init; }

    [Description("UntrueFile, CriteriaNotMet, BreachOfLaw, MisuseOfMark, ProductionStopped or OtherFinding.")]
    public required string Ground { get; init; }

    public FeedText? Note { get; init; }
}

[Description("A text in Vietnamese and, where somebody translated it, in English.")]
public sealed record FeedText(string Vi, string? En = null)
{
    public static FeedText? Of(LocalText text) => text.IsEmpty ? null : new FeedText(text.Vi, text.En);

    public static LocalText From(FeedText? text) => text is null ? LocalText.Empty : new LocalText(text.Vi, text.En);
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(FeedPage))]
[JsonSerializable(typeof(FeedCertificate))]
[JsonSerializable(typeof(Dictionary<Guid, long>))]
public sealed partial class FeedJson : JsonSerializerContext;
