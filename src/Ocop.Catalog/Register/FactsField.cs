using System.Globalization;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Register.Matching;

namespace Ocop.Catalog.Register;

/// <summary>One field of a certificate: how to read it, take it over from another statement, and print it for a person.</summary>
/// <param name="Key">Of a text: what two spellings of the same have in common.</param>
internal sealed record FactsField(
    string Name,
    Func<CertificateFacts, object?> Get,
    Func<CertificateFacts, CertificateFacts, CertificateFacts> Take,
    Func<CertificateFacts, string?> Text,
    Func<string?, string>? Key = null)
{
    /// <summary>Every field that can differ between two statements of a certificate.</summary>
    public static readonly FactsField[] All =
    [
        new(nameof(CertificateFacts.HolderName), facts => facts.HolderName, (mine, theirs) => mine with { HolderName = theirs.HolderName }, facts => facts.HolderName, NameKeys.OfHolder),
        new(nameof(CertificateFacts.Stars), facts => facts.Stars, (mine, theirs) => mine with { Stars = theirs.Stars }, facts => Print(facts.Stars)),
        new(nameof(CertificateFacts.Score), facts => facts.Score, (mine, theirs) => mine with { Score = theirs.Score }, facts => facts.Score?.ToString("0.##", CultureInfo.InvariantCulture)),
        new(nameof(CertificateFacts.Edition), facts => facts.Edition, (mine, theirs) => mine with { Edition = theirs.Edition }, facts => facts.Edition?.ToString()),
        new(nameof(CertificateFacts.DecisionNumber), facts => facts.DecisionNumber, (mine, theirs) => mine with { DecisionNumber = theirs.DecisionNumber }, facts => facts.DecisionNumber, DecisionKey.OfNumber),
        new(nameof(CertificateFacts.DecidedOn), facts => facts.DecidedOn, (mine, theirs) => mine with { DecidedOn = theirs.DecidedOn }, facts => Print(facts.DecidedOn)),
        new(nameof(CertificateFacts.DecidedYear), facts => facts.DecidedYear, (mine, theirs) => mine with { DecidedYear = theirs.DecidedYear }, facts => Print(facts.DecidedYear)),
        new(nameof(CertificateFacts.Round), facts => facts.Round.IsEmpty ? null : facts.Round.Vi, (mine, theirs) => mine with { Round = theirs.Round }, facts => facts.Round.Vi, NameKeys.OfName),
        new(nameof(CertificateFacts.IssuedBy), facts => facts.IssuedBy, (mine, theirs) => mine with { IssuedBy = theirs.IssuedBy }, facts => facts.IssuedBy, DecisionKey.OfIssuer),
        new(nameof(CertificateFacts.IssuerLevel), facts => facts.IssuerLevel, (mine, theirs) => mine with { IssuerLevel = theirs.IssuerLevel }, facts => facts.IssuerLevel?.ToString()),
        new(nameof(CertificateFacts.ValidFrom), facts => facts.ValidFrom, (mine, theirs) => mine with { ValidFrom = theirs.ValidFrom }, facts => Print(facts.ValidFrom)),
        new(nameof(CertificateFacts.ValidUntil), facts => facts.ValidUntil, (mine, theirs) => mine with { ValidUntil = theirs.ValidUntil }, facts => Print(facts.ValidUntil)),
        new(nameof(CertificateFacts.ExtendedUntil), facts => facts.ExtendedUntil, (mine, theirs) => mine with { ExtendedUntil = theirs.ExtendedUntil }, facts => Print(facts.ExtendedUntil)),
        new(nameof(CertificateFacts.SupersededOn), facts => facts.SupersededOn, (mine, theirs) => mine with { SupersededOn = theirs.SupersededOn }, facts => Print(facts.SupersededOn)),
        new(nameof(CertificateFacts.Withdrawal), facts => facts.Withdrawal, (mine, theirs) => mine with { Withdrawal = theirs.Withdrawal }, facts => Print(facts.Withdrawal)),
    ];

    public bool IsSupersession => Name == nameof(CertificateFacts.SupersededOn);

    public bool Agrees(CertificateFacts left, CertificateFacts right) => Equals(Get(left), Get(right));

    /// <summary>Also when the two only spell it differently: "HTX" and "Hợp tác xã", "UBND" and "Ủy ban nhân dân".</summary>
    public bool AgreesInWords(CertificateFacts left, CertificateFacts right) =>
        Agrees(left, right) || (Key is not null && Key(Get(left) as string) == Key(Get(right) as string));

    private static string Print(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Print(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Print(Withdrawal? withdrawal) =>
        withdrawal is null ? null : string.Join(" · ", new[] { Print(withdrawal.On), withdrawal.Ground.ToString(), withdrawal.DecisionNumber }.OfType<string>());
}
