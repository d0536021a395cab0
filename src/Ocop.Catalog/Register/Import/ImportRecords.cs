using Microsoft.EntityFrameworkCore;

namespace Ocop.Catalog.Register.Import;

/// <summary>The records of an import as the dry run has kept them, to be planned once more. The rest of the rows stays in the database.</summary>
/// <param name="Positions">Of each record its <see cref="RegisterImportRow.Position"/>.</param>
internal sealed record ImportRecords(IReadOnlyList<int> Positions, IReadOnlyList<RegisterRecord> Records)
{
    public static async Task<ImportRecords> ReadAsync(CatalogDbContext db, Guid import, CancellationToken cancellationToken)
    {
        var (positions, records, texts) = (new List<int>(), new List<RegisterRecord>(), new RepeatedTexts());
        var rows = db.RegisterImportRows.AsNoTracking()
            .Where(row => row.ImportId == import && row.Record != null).OrderBy(row => row.Position)
            .Select(row => new { row.Position, row.Record }).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancellationToken))
        {
            positions.Add(row.Position);
            records.Add(texts.Share(row.Record!));
        }

        return new ImportRecords(positions, records);
    }

    /// <summary>Names, places and decisions repeat from row to row: one text each.</summary>
    private sealed class RepeatedTexts
    {
        private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
        private readonly Dictionary<LocalText, LocalText> _rounds = [];

        public RegisterRecord Share(RegisterRecord record) => record with
        {
            HolderName = Shared(record.HolderName),
            Commune = Shared(record.Commune),
            District = Shared(record.District),
            Province = Shared(record.Province),
            CommuneCode = Shared(record.CommuneCode),
            ProvinceCode = Shared(record.ProvinceCode),
            DecisionNumber = Shared(record.DecisionNumber),
            IssuedBy = Shared(record.IssuedBy),
            Round = Shared(_rounds, record.Round),
            Note = Shared(record.Note),
        };

        private string? Shared(string? text) => text is null ? null : Shared(_texts, text);

        private static T Shared<T>(Dictionary<T, T> known, T value)
            where T : notnull => known.TryGetValue(value, out var first) ? first : known[value] = value;
    }
}
