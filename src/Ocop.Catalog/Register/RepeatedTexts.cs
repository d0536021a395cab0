namespace Ocop.Catalog.Register;

/// <summary>Names, places and decisions repeat from row to row: one text each, instead of one for every row that is read.</summary>
internal sealed class RepeatedTexts
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<LocalText, LocalText> _pairs = [];

    public string? Share(string? text) => text is null ? null : Shared(_texts, text);

    public RegisterRecord Share(RegisterRecord record) => record with
    {
        HolderName = Share(record.HolderName),
        Commune = Share(record.Commune),
        District = Share(record.District),
        Province = Share(record.Province),
        CommuneCode = Share(record.CommuneCode),
        ProvinceCode = Share(record.ProvinceCode),
        DecisionNumber = Share(record.DecisionNumber),
        IssuedBy = Share(record.IssuedBy),
        Round = Shared(_pairs, record.Round),
        Note = Share(record.Note),
    };

    public CertificateFacts Share(CertificateFacts facts) => facts with
    {
        HolderName = Share(facts.HolderName),
        DecisionNumber = Share(facts.DecisionNumber),
        IssuedBy = Share(facts.IssuedBy),
        Round = Shared(_pairs, facts.Round),
    };

    private static T Shared<T>(Dictionary<T, T> known, T value)
        where T : notnull => known.TryGetValue(value, out var first) ? first : known[value] = value;
}
