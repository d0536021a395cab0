using Ocop.Catalog.Register.Import.Annexes;

namespace Ocop.Catalog.Register.Import;

/// <summary>Joins what the reader found in a row with what the planner would do with it.</summary>
internal static class ImportRows
{
    /// <summary>The records of the rows that could be read, in their order; a plan's indexes count them.</summary>
    public static List<RegisterRecord> Records(AnnexReading reading) => [.. reading.Rows.Where(row => row.Record is not null).Select(row => row.Record!)];

    public static IEnumerable<RegisterImportRow> Of(Guid import, AnnexReading reading, RegisterPlan plan)
    {
        var planned = 0;
        for (var position = 0; position < reading.Rows.Count; position++)
        {
            var row = reading.Rows[position];
            yield return row.Record is null ? Faulty(import, position, row) : Planned(import, position, row, plan.Records[planned++], reading);
        }
    }

    /// <summary>Brings a row up to a newer plan; true when it would do something else than the officer saw.</summary>
    public static bool Update(RegisterImportRow row, PlannedRecord planned)
    {
        var isOther = row.Outcome != planned.Outcome || !row.Differences.SequenceEqual(planned.Differences);
        row.Outcome = planned.Outcome;
        row.Differences = [.. planned.Differences];
        if (isOther)
            row.Reasons = [.. planned.Reasons.Select(reason => new ImportReason(null, reason))];
        row.CertificateId = planned.CertificateId?.Value;
        row.ProductId = planned.ProductId?.Value;
        return isOther;
    }

    /// <summary>A row of the database of which only where it leads is to be written.</summary>
    public static RegisterImportRow Link(Guid import, int position, PlannedRecord planned) => new()
    {
        ImportId = import,
        Position = position,
        Row = 0,
        Cell = "",
        Outcome = planned.Outcome,
        ProductName = "",
        CertificateId = planned.CertificateId?.Value,
        ProductId = planned.ProductId?.Value,
    };

    private static RegisterImportRow Faulty(Guid import, int position, AnnexRow row) => new()
    {
        ImportId = import,
        Position = position,
        Row = row.Number,
        Cell = row.Faults[0].Cell,
        Outcome = PlannedOutcome.Error,
        ProductName = row.ProductName,
        HolderName = row.HolderName,
        Reasons = [.. row.Faults.Select(fault => new ImportReason(fault.Cell, fault.Reason))],
    };

    private static RegisterImportRow Planned(Guid import, int position, AnnexRow row, PlannedRecord planned, AnnexReading reading)
    {
        var record = planned.Record;
        List<ImportReason> reasons = [.. ReasonsOf(row, planned, reading)];
        return new RegisterImportRow
        {
            ImportId = import,
            Position = position,
            Row = row.Number,
            Cell = reasons.Find(reason => reason.Cell is not null)?.Cell ?? reading.CellOf(nameof(RegisterRecord.ProductName), row.Number),
            Outcome = planned.Outcome,
            ProductName = record.ProductName,
            HolderName = record.HolderName,
            Place = PlaceOf(record),
            Stars = record.Stars,
            Record = record,
            Differences = [.. planned.Differences],
            Reasons = reasons,
            CertificateId = planned.CertificateId?.Value,
            ProductId = planned.ProductId?.Value,
            MakesProduct = planned.Outcome == PlannedOutcome.New && planned.Basis == Matching.MatchBasis.Draft,
        };
    }

    // A broken rule leads to the cell that breaks it
    private static IEnumerable<ImportReason> ReasonsOf(AnnexRow row, PlannedRecord planned, AnnexReading reading) =>
        planned.Breaches.Count == planned.Reasons.Count
            ? planned.Reasons.Zip(planned.Breaches, (reason, breach) => new ImportReason(reading.CellOf(breach.Field, row.Number), reason))
            : planned.Reasons.Select(reason => new ImportReason(null, reason));

    private static string? PlaceOf(RegisterRecord record)
    {
        var place = string.Join(", ", new[] { record.Commune, record.District, record.Province }.Where(part => part is not null));
        return place.Length == 0 ? null : place.Length <= 400 ? place : place[..400];
    }
}
