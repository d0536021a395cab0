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
}
