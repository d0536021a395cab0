using System.Buffers;
using System.IO.Compression;

namespace Ocop.Catalog.Register.Import.Files.Workbooks;

/// <summary>Unpacks every part of a workbook once, counting, before any reader of spreadsheets sees it.</summary>
/// <remarks>The sizes written in the archive are claims of its sender; only bytes that really came out are believed.</remarks>
internal static class WorkbookGuard
{
    private static readonly string[] Packed = [".zip", ".rar", ".7z", ".gz", ".xlsx", ".xlsm", ".xlsb", ".docx", ".docm", ".pptx", ".jar"];

    /// <exception cref="FileRefusedException">It is no workbook, or one that must not be opened.</exception>
    public static void Check(Stream file, CancellationToken cancellationToken)
    {
        try
        {
            using var archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            CheckNames(archive);
            var unpacked = 0L;
            foreach (var entry in archive.Entries)
            {
                cancellationToken.ThrowIfCancellationRequested();
                unpacked = Unpack(entry, unpacked);
            }
        }
        catch (InvalidDataException)
        {
            throw Damaged();
        }

        file.Position = 0;
    }

    public static FileRefusedException Damaged() => new(new(
        "Tệp .xlsx bị hỏng hoặc chưa tải lên hết. Hãy mở bằng Excel và lưu lại.",
        "The .xlsx file is damaged or was cut off. Open it in Excel and save it again."));

    private static void CheckNames(ZipArchive archive)
    {
        if (archive.Entries.Count > FileLimits.MaxEntries)
            throw TooLarge();
        var names = archive.Entries.Select(entry => entry.FullName.Replace('\\', '/').ToLowerInvariant()).ToList();
        if (names.Any(name => name.Contains("../", StringComparison.Ordinal) || name.StartsWith('/') || name.Contains('\0', StringComparison.Ordinal))
            || names.Distinct(StringComparer.Ordinal).Count() != names.Count)
            throw Damaged();
        if (!names.Contains("[content_types].xml") || !names.Exists(name => name.EndsWith("workbook.xml", StringComparison.Ordinal)))
            throw new FileRefusedException(FileKinds.WhyRefused(FileKind.Unknown));
        if (names.Exists(name => name.EndsWith("vbaproject.bin", StringComparison.Ordinal) || name.Contains("/macrosheets/", StringComparison.Ordinal)))
            throw new FileRefusedException(new(
                "Bảng tính có macro nên không được nhận. Hãy lưu thành .xlsx thường.",
                "The workbook contains macros and is refused. Save it as a plain .xlsx."));
        if (names.Exists(name => name.Contains("/externallinks/", StringComparison.Ordinal) || name.EndsWith("/connections.xml", StringComparison.Ordinal)))
            throw new FileRefusedException(new(
                "Bảng tính lấy số liệu từ tệp khác nên không được nhận. Hãy dán giá trị rồi lưu lại (Dữ liệu → Ngắt liên kết).",
                "The workbook takes values from other files and is refused. Break the links (Data → Edit Links) and save it again."));
        if (names.Exists(name => Packed.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) || name.Contains("/embeddings/", StringComparison.Ordinal)))
            throw Nested();
    }

    private static long Unpack(ZipArchiveEntry entry, long before)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(64 << 10);
        try
        {
            using var stream = entry.Open();
            var (size, head) = (0L, stream.ReadAtLeast(buffer, 4 << 10, throwOnEndOfStream: false));
            CheckHead(buffer.AsSpan(0, head));
            for (var read = head; read > 0; read = stream.Read(buffer))
            {
                size += read;
                if (before + size > FileLimits.MaxUnpackedBytes
                    || (size > FileLimits.RatioCountsFrom && size > FileLimits.MaxRatio * Math.Max(entry.CompressedLength, 1)))
                    throw TooLarge();
            }

            return before + size;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    // The readers behind refuse a document type too; here the officer is told in plain words.
    private static void CheckHead(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\x03\x04"u8))
            throw Nested();
        if (head.IndexOf("<!DOCTYPE"u8) >= 0 || head.IndexOf("<\0!\0D\0O\0C\0"u8) >= 0 || head.IndexOf("macroEnabled"u8) >= 0)
            throw new FileRefusedException(new(
                "Bảng tính chứa phần lạ (khai báo DTD hoặc macro) nên không được nhận.",
                "The workbook contains foreign parts (a document type or macros) and is refused."));
    }

    public static FileRefusedException TooLarge() => new(new(
        "Tệp bung ra quá lớn: nhiều nhất 100 MB và 1.000 phần. Hãy bỏ hình ảnh, trang thừa rồi lưu lại.",
        "The file unpacks to too much: at most 100 MB and 1,000 parts. Remove pictures and spare sheets and save it again."));

    private static FileRefusedException Nested() => new(new(
        "Bảng tính có tệp khác nhúng bên trong nên không được nhận. Hãy xóa tệp nhúng rồi lưu lại.",
        "The workbook has another file embedded in it and is refused. Delete the embedded file and save it again."));
}
