namespace Ocop.Catalog.Register.Import.Files;

/// <summary>What a file is by its first bytes. The name and the type a browser sends say nothing.</summary>
public enum FileKind
{
    /// <summary>A zip archive: a workbook, or something else packed.</summary>
    Zip,

    /// <summary>Text without a NUL byte, or with the mark of UTF-16.</summary>
    Text,

    /// <summary>Excel 97–2003 or another OLE file; also a workbook locked by a password.</summary>
    Ole,

    Pdf,

    /// <summary>A web page or XML saved as ".xls".</summary>
    Markup,

    Unknown,
}

internal static class FileKinds
{
    public static FileKind Of(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8) ? FileKind.Zip
        : head.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) ? FileKind.Ole
        : head.StartsWith("%PDF"u8) ? FileKind.Pdf
        : IsUtf16(head) ? FileKind.Text
        : head.Contains((byte)0) ? FileKind.Unknown
        : head.TrimStart("\uFEFF \r\n\t"u8).StartsWith("<"u8) ? FileKind.Markup
        : FileKind.Text;

    /// <summary>Marked, or with a NUL in every second byte as Vietnamese text has it mostly.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> head) =>
        head.StartsWith<byte>([0xFF, 0xFE]) || head.StartsWith<byte>([0xFE, 0xFF]) || LooksUtf16(head, 1) || LooksUtf16(head, 0);

    /// <param name="head">The beginning of the file.</param>
    /// <param name="high">Where the high byte of a character stands: 1 in little endian, 0 in big endian.</param>
    public static bool LooksUtf16(ReadOnlySpan<byte> head, int high)
    {
        var pairs = Math.Min(head.Length / 2, 200);
        var (zeroHigh, zeroLow) = (0, 0);
        for (var pair = 0; pair < pairs; pair++)
        {
            zeroHigh += head[(pair * 2) + high] == 0 ? 1 : 0;
            zeroLow += head[(pair * 2) + 1 - high] == 0 ? 1 : 0;
        }

        return pairs >= 8 && zeroHigh * 2 > pairs && zeroLow == 0;
    }

    public static LocalText WhyRefused(FileKind kind) => kind switch
    {
        FileKind.Ole => new(
            "Tệp là bảng tính kiểu cũ (.xls) hoặc có mật khẩu. Hãy mở bằng Excel và lưu thành .xlsx không mật khẩu.",
            "The file is an old workbook (.xls) or locked by a password. Open it in Excel and save it as .xlsx without a password."),
        FileKind.Pdf => new(
            "Tệp là PDF. Hãy dùng bảng tính .xlsx hoặc .csv của phụ lục.",
            "The file is a PDF. Use the annex as a workbook (.xlsx) or CSV."),
        FileKind.Markup => new(
            "Tệp là trang web hoặc XML, không phải bảng tính. Hãy mở bằng Excel và lưu thành .xlsx.",
            "The file is a web page or XML, not a workbook. Open it in Excel and save it as .xlsx."),
        _ => new(
            "Không nhận ra loại tệp. Chỉ nhận .xlsx và .csv.",
            "The kind of file is not known. Only .xlsx and .csv are accepted."),
    };
}
