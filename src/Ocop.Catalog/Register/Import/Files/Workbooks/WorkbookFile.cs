using System.IO.Compression;
using Ocop.Catalog.Register.Import.Encodings;

namespace Ocop.Catalog.Register.Import.Files.Workbooks;

/// <summary>An .xlsx file, read row by row.</summary>
/// <remarks>
/// Read by hand rather than by a package: the ones to be had hide a cell's font, which tells the old tables of characters apart,
/// and the numbers of rows that a person is sent to.
/// </remarks>
internal sealed class WorkbookFile : ISheetFile
{
    private const int SampledRows = 400;

    private readonly CancellationToken _cancellationToken;
    private readonly ZipArchive _archive;
    private readonly WorkbookMap _map;
    private readonly WorkbookStyles _styles;
    private readonly SharedTexts _texts;
    private LegacyTable _converted;

    /// <param name="file">Checked by <see cref="WorkbookGuard"/>; closed with this.</param>
    public WorkbookFile(Stream file, CancellationToken cancellationToken)
    {
        _cancellationToken = cancellationToken;
        WorkbookGuard.Check(file, cancellationToken);
        _archive = new ZipArchive(file, ZipArchiveMode.Read);
        (_map, _styles, _texts) = WorkbookXml.Guarded(() =>
        {
            var map = WorkbookMap.Read(_archive);
            return (map, WorkbookStyles.Read(_archive, map.Styles), SharedTexts.Read(_archive, map.Texts));
        });
    }

    public IReadOnlyList<Sheet> Sheets => _map.Sheets;

    public string? ConvertedFrom => _converted == LegacyTable.None ? null : LegacyTables.NameOf(_converted);

    public IEnumerable<SheetRow> Rows(Sheet sheet)
    {
        var legacy = LegacyText.Judge(SampleOf(sheet));
        if (legacy.Doubt is { } doubt)
            throw Doubtful(CellText.Clean(doubt));
        return Rows(sheet, legacy);
    }

    public void Dispose() => _archive.Dispose();

    private IEnumerable<SheetRow> Rows(Sheet sheet, LegacyText legacy)
    {
        var merges = WorkbookXml.Guarded(() => Merges.Read(_archive, PathOf(sheet)));
        var rows = new WorkbookRows(_styles, _texts, legacy, _map.CountsFrom1904);
        using var xml = WorkbookXml.Open(_archive, PathOf(sheet)) ?? throw WorkbookGuard.Damaged();
        while (WorkbookXml.Guarded(() => rows.Next(xml)) is var (number, cells))
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (rows.Converted != LegacyTable.None)
                _converted = rows.Converted;
            merges.Fill(cells, number - 1);
            yield return new SheetRow(number, [.. cells]);
        }
    }

    // Text that fonts do not explain, to be judged by its spelling
    private List<string> SampleOf(Sheet sheet)
    {
        var rows = new WorkbookRows(_styles, _texts, LegacyText.Unicode, _map.CountsFrom1904);
        using var xml = WorkbookXml.Open(_archive, PathOf(sheet)) ?? throw WorkbookGuard.Damaged();
        var sample = new List<string>();
        for (var read = 0; read < SampledRows && WorkbookXml.Guarded(() => rows.Next(xml)) is var (_, cells); read++)
            sample.AddRange(cells.Where(cell => cell.Number is null).Select(cell => cell.Text));
        return sample;
    }

    private string PathOf(Sheet sheet) => _map.SheetPaths[sheet.Index];

    private static FileRefusedException Doubtful(string text)
    {
        var shown = text.Length <= 40 ? text : text[..40] + "…";
        return new(new(
            $"Chữ trong tệp không đọc được: “{shown}”. Có thể là phông cũ. Hãy chuyển sang Unicode rồi tải lại.",
            $"The text of the file cannot be read: “{shown}”. It may be an old font. Convert it to Unicode and upload it again."));
    }
}
