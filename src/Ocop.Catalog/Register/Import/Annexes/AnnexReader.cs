using Ocop.Catalog.Register.Import.Files;

namespace Ocop.Catalog.Register.Import.Annexes;

/// <summary>Reads the annex of a recognition decision out of an uploaded file. Writes nothing, knows no register.</summary>
public static class AnnexReader
{
    /// <param name="file">Seekable; closed when this returns.</param>
    /// <param name="progress">Told the number of rows read, every thousand of them.</param>
    public static AnnexResult Read(Stream file, AnnexHints hints, IProgress<int>? progress, CancellationToken cancellationToken)
    {
        try
        {
            using var opened = SheetFiles.Open(file, cancellationToken);
            return Read(opened, hints, progress);
        }
        catch (FileRefusedException refused)
        {
            return new AnnexResult.Refused(refused.Reason, refused.Cell);
        }
        finally
        {
            file.Dispose();
        }
    }

    private static AnnexResult Read(ISheetFile file, AnnexHints hints, IProgress<int>? progress)
    {
        if (Choose(file, hints) is not { } chosen)
            return NoTable();
        var (sheet, head, titles, tables) = chosen;
        if (Decide(TitleReader.Read(titles), hints) is not { } decision)
            return Contradicts(TitleReader.Read(titles), hints);
        if (decision.Year is null && head[AnnexColumn.DecidedOn] is null && head[AnnexColumn.Decision] is null)
            return new AnnexResult.Refused(
                new("Tệp không ghi ngày hay năm của quyết định. Hãy điền vào ô bên dưới rồi đọc lại.",
                    "The file does not say the day or year of the decision. Fill it in below and read it again."), null, NeedsDecision: true);
        var (rows, skipped) = ReadRows(file.Rows(sheet), head, decision, progress);
        return rows.Count == 0
            ? new AnnexResult.Refused(new("Dưới hàng tiêu đề không có dòng sản phẩm nào.", "There is no product below the head of the table."), CellAddress.Of(0, head.LastRow))
            : new AnnexResult.Read(new AnnexReading(sheet, tables, head, decision, file.ConvertedFrom, rows, skipped));
    }

    private static (List<AnnexRow> Rows, int Skipped) ReadRows(IEnumerable<SheetRow> sheet, Head head, DecisionTitle decision, IProgress<int>? progress)
    {
        var (rows, skipped, section, isOver) = (new List<AnnexRow>(), 0, Section.None, false);
        var sorter = new RowSorter(head);
        var reader = new RowReader(head, decision, decision.IssuedBy is { } issuer ? Issuer.Of(issuer).Province : null);
        foreach (var row in sheet.SkipWhile(row => row.Number <= head.LastRow))
        {
            var kind = sorter.KindOf(row);
            isOver |= kind == RowKind.End;
            if (kind == RowKind.Section)
                section = section.Under(string.Join(" ", row.Filled.Select(cell => cell.Cell.Text)));
            if (kind != RowKind.Product || (isOver && !sorter.IsCounted(row)))
            {
                skipped += row.IsEmpty ? 0 : 1;
                continue;
            }

            isOver = false; // a second table under the first one's signatures
            rows.Add(reader.Read(row, section));
            if (rows.Count > FileLimits.MaxRows)
                throw new FileRefusedException(new("Tệp có quá 50.000 dòng sản phẩm.", "The file has more than 50,000 products."), CellAddress.Of(0, row.Number));
            if (rows.Count % 1_000 == 0)
                progress?.Report(rows.Count);
        }

        return (rows, skipped);
    }

    private static Chosen? Choose(ISheetFile file, AnnexHints hints)
    {
        var tables = new List<Chosen>();
        FileRefusedException? refused = null;
        foreach (var sheet in file.Sheets.Where(sheet => !sheet.IsHidden || sheet.Index == hints.Sheet))
        {
            try
            {
                if (Table(file, sheet) is { } table)
                    tables.Add(table);
            }
            catch (FileRefusedException fault) when (sheet.Index != hints.Sheet) // a spare sheet does no harm
            {
                refused ??= fault;
            }
        }

        if (tables.Count == 0 && refused is not null)
            throw refused;
        var chosen = hints.Sheet is { } wanted ? tables.Find(table => table.Sheet.Index == wanted) : tables.FirstOrDefault();
        return chosen is null ? null : chosen with { Tables = [.. tables.Select(table => table.Sheet)] };
    }

    private static Chosen? Table(ISheetFile file, Sheet sheet)
    {
        var rows = file.Rows(sheet).Where(row => !row.IsEmpty).Take(HeadFinder.SearchedRows).ToList();
        return HeadFinder.Find(rows) is { } head
            ? new Chosen(sheet, head, [.. rows.TakeWhile(row => row.Number < head.FirstRow).Select(Line)], [])
            : null;

        static string Line(SheetRow row) => string.Join(" | ", row.Filled.Select(cell => cell.Cell.Text));
    }

    /// <returns>Null when file and officer contradict each other.</returns>
    private static DecisionTitle? Decide(DecisionTitle title, AnnexHints hints)
    {
        if (Differs(title.Number, hints.DecisionNumber) || (title.DecidedOn is { } printed && hints.DecidedOn is { } given && printed != given))
            return null;
        var decidedOn = title.DecidedOn ?? hints.DecidedOn;
        var issuer = title.IssuedBy is null && hints.IssuedBy is { } named ? Issuer.Of(named) : null;
        return title with
        {
            Number = title.Number ?? hints.DecisionNumber,
            DecidedOn = decidedOn,
            Year = decidedOn?.Year ?? title.Year ?? hints.DecidedYear,
            IssuedBy = title.IssuedBy ?? issuer?.Name,
            Level = title.Level ?? issuer?.Level,
        };
    }

    private static bool Differs(string? printed, string? given) => printed is not null && given is not null && Slug.Of(printed) != Slug.Of(given);

    private static AnnexResult.Refused Contradicts(DecisionTitle title, AnnexHints hints) => new(
        new($"Tệp ghi quyết định {title.Number} ngày {title.DecidedOn:d/M/yyyy}, khác điều bạn điền ({hints.DecisionNumber} ngày {hints.DecidedOn:d/M/yyyy}).",
            $"The file names decision {title.Number} of {title.DecidedOn:yyyy-MM-dd}, not what you filled in ({hints.DecisionNumber} of {hints.DecidedOn:yyyy-MM-dd})."),
        null, NeedsDecision: true);

    private static AnnexResult.Refused NoTable() => new(
        new("Không tìm thấy hàng tiêu đề. Bảng cần có cột “Tên sản phẩm” và ít nhất một cột như “Chủ thể” hay “Hạng sao”.",
            "The head of the table was not found. It needs a column “Tên sản phẩm” and at least one like “Chủ thể” or “Hạng sao”."), null);

    private sealed record Chosen(Sheet Sheet, Head Head, IReadOnlyList<string> Titles, IReadOnlyList<Sheet> Tables);
}
