using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Register.Import.Annexes;

namespace Ocop.Catalog.Register.Import;

/// <summary>Reads an uploaded file and plans what it would do: the dry run. Writes only the import's own rows, and can be repeated.</summary>
public sealed class ReadImport(CatalogDbContext db, ImportFiles files, RegisterPlanner planner)
{
    private const int Chunk = 1_000;

    /// <summary>A new product is made in draft when nothing of the register comes near it; the dry run says so.</summary>
    internal static readonly PlanOptions Options = new(CreatesDrafts: true);

    /// <returns>False when this node does not have the file.</returns>
    public async Task<bool> HandleAsync(Guid id, IProgress<int> progress, CancellationToken cancellationToken)
    {
        var import = await db.RegisterImports.AsNoTracking().SingleAsync(import => import.Id == id, cancellationToken);
        if (files.Open(import.FileHash) is not { } file)
            return false;
        // On a thread of its own: reading is work for the processor, seconds of it with a large file
        var result = await Task.Run(() => AnnexReader.Read(file, import.Hints, progress, cancellationToken), cancellationToken);
        switch (result)
        {
            case AnnexResult.Refused refused:
                await FinishAsync(id, import =>
                {
                    import.State = ImportState.Refused;
                    import.Refusal = new ImportRefusal(refused.Reason, refused.Cell, refused.NeedsDecision);
                }, cancellationToken);
                break;
            case AnnexResult.Read read:
                await PlanAsync(import, read.Reading, progress, cancellationToken);
                break;
        }

        return true;
    }

    private async Task PlanAsync(RegisterImport import, AnnexReading reading, IProgress<int> progress, CancellationToken cancellationToken)
    {
        await LargeImport.TidyAsync(reading.Rows.Count, cancellationToken);
        var plan = await planner.PlanAsync(ImportRows.Records(reading), import.Source, Options, progress, cancellationToken);
        planner.Forget();
        await LargeImport.TidyAsync(plan.Records.Count, cancellationToken);
        await using (var transaction = await db.BeginWriteAsync(cancellationToken))
        {
            await db.RegisterImportRows.Where(row => row.ImportId == import.Id).ExecuteDeleteAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        var tally = new List<PlannedOutcome>(reading.Rows.Count);
        foreach (var chunk in ImportRows.Of(import.Id, reading, plan).Chunk(Chunk))
        {
            db.AddRange((IEnumerable<RegisterImportRow>)chunk);
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            tally.AddRange(chunk.Select(row => row.Outcome));
        }

        await FinishAsync(import.Id, import =>
        {
            import.State = ImportState.Ready;
            import.Refusal = null;
            import.Summary = SummaryOf(reading);
            import.Tally = ImportTally.Count(tally);
        }, cancellationToken);
    }

    private async Task FinishAsync(Guid id, Action<RegisterImport> finish, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var import = await db.RegisterImports.SingleAsync(import => import.Id == id, cancellationToken);
        finish(import);
        import.Version++;
        import.ClaimedUntil = null;
        import.Progress = 0;
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static ImportSummary SummaryOf(AnnexReading reading) => new(
        reading.Sheet.Index, reading.Sheet.Name, [.. reading.TableSheets.Select(sheet => new ImportSheet(sheet.Index, sheet.Name))],
        [.. reading.Head.Columns.OrderBy(column => column.Column).Select(column => $"{column.Letters} {column.Heading}")],
        reading.ConvertedFrom, reading.Skipped, reading.Decision.Number, reading.Decision.DecidedOn, reading.Decision.Year,
        reading.Decision.IssuedBy, reading.Decision.Round);
}
