using Ocop.Catalog.Register.Import.Files.Workbooks;

namespace Ocop.Catalog.Register.Import.Files;

/// <summary>Opens an uploaded file by what it is, whatever its name says.</summary>
public static class SheetFiles
{
    /// <exception cref="FileRefusedException">It is too large, damaged, or neither a workbook nor text.</exception>
    public static ISheetFile Open(Stream file, CancellationToken cancellationToken)
    {
        if (file.Length > FileLimits.MaxBytes)
            throw new FileRefusedException(new("Tệp lớn quá 10 MB.", "The file is larger than 10 MB."));
        if (file.Length == 0)
            throw new FileRefusedException(new("Tệp rỗng.", "The file is empty."));
        var head = new byte[512];
        var kind = FileKinds.Of(head.AsSpan(0, file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)));
        file.Position = 0;
        return kind switch
        {
            FileKind.Zip => new WorkbookFile(file, cancellationToken),
            FileKind.Text => OpenText(file, cancellationToken),
            _ => throw new FileRefusedException(FileKinds.WhyRefused(kind)),
        };
    }

    private static CsvFile OpenText(Stream file, CancellationToken cancellationToken)
    {
        using (file)
        {
            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return new CsvFile(bytes, cancellationToken);
        }
    }
}
