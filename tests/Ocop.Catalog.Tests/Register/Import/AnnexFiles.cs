using System.IO.Compression;
using System.Text;
using Ocop.Testing;

namespace Ocop.Catalog.Tests.Register.Import;

/// <summary>Annexes in the shapes offices send them, sound and broken, each with what must come of it. The names are those of real decisions.</summary>
internal static class AnnexFiles
{
    private const string Title715 = "(Kèm theo Quyết định số 715/QĐ-UBND ngày 30/3/2026 của UBND tỉnh Thanh Hóa)";
    private const string Header = "STT;Tên sản phẩm;Chủ thể;Địa chỉ;Hạng sao;Điểm\n";
    private const string Body = "1;Hạt sachi;Công ty Châu Anh;Xã Lương Sơn;3 sao;61,5\n2;Yến sào Linh Hường;Hộ kinh doanh Đỗ Ngọc Linh;Xã Quảng Bình;4 sao;72\n";

    /// <param name="Rows">Rows of products; with <paramref name="Faulty"/> the cells that are at fault.</param>
    /// <param name="Refused">A part of the reason for which the whole file is refused.</param>
    public sealed record Case(string Name, Func<byte[]> File, int Rows = 0, string Faulty = "", string? Refused = null, string? First = null, string? Converted = null);

    public static IReadOnlyList<Case> All { get; } =
    [
        new("plain workbook", () => Plain().Save(), 2, First: "Hạt sachi|3|Công ty Châu Anh|Xã Lương Sơn|Thanh Hóa|715/QĐ-UBND|2026-03-30"),
        new("titles, mottos and blank rows above the head", () => new Workbook().Row("ỦY BAN NHÂN DÂN TỈNH THANH HÓA", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
            .Skip(2).Row(null, "PHỤ LỤC DANH MỤC SẢN PHẨM OCOP").Row(null, Title715).Skip(1).Row("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao")
            .Row(1, "Hạt sachi", "Công ty Châu Anh", "3 sao").Save(), 1, First: "Hạt sachi|3|Công ty Châu Anh||Thanh Hóa|715/QĐ-UBND|2026-03-30"),
        new("head of two rows with merged cells", () => new Workbook().Row(Title715)
            .Row("STT", "Sản phẩm", "Chủ thể sản xuất", null, "Kết quả", null).Row(null, null, "Tên", "Địa chỉ", "Điểm", "Hạng sao")
            .Merge("A2:A3").Merge("B2:B3").Merge("C2:D2").Merge("E2:F2")
            .Row(1, "Hạt sachi", "Công ty Châu Anh", "Xã Lương Sơn, tỉnh Thanh Hóa", 61.5, "***").Save(), 1, First: "Hạt sachi|3|Công ty Châu Anh|Xã Lương Sơn|Thanh Hóa|715/QĐ-UBND|2026-03-30"),
        new("holder merged down over three products", () => new Workbook().Row(Title715).Row("TT", "Tên sản phẩm", "Tên chủ thể", "Xếp hạng")
            .Row(1, "Mắm tôm Vị Thanh", "HTX Hải Bình", 3).Row(2, "Mắm tép Vị Thanh", null, 3).Row(3, "Mắm cáy", null, 4).Merge("C3:C5").Save(), 3,
            First: "Mắm tôm Vị Thanh|3|HTX Hải Bình||Thanh Hóa|715/QĐ-UBND|2026-03-30"),
        new("sections give the stars, sums and signatures are no products", () => new Workbook().Row(Title715).Row("STT", "Tên sản phẩm", "Chủ thể")
            .Row("A", "Sản phẩm 4 sao").Row(1, "Yến sào Linh Hường", "Hộ Đỗ Ngọc Linh").Row("B. Sản phẩm 3 sao").Row(2, "Hạt sachi", "Công ty Châu Anh")
            .Row("Tổng cộng", "02 sản phẩm").Skip(1).Row(null, null, "TM. ỦY BAN NHÂN DÂN").Row(null, null, "CHỦ TỊCH").Row(null, null, "Nguyễn Văn A").Save(), 2,
            First: "Yến sào Linh Hường|4|Hộ Đỗ Ngọc Linh||Thanh Hóa|715/QĐ-UBND|2026-03-30"),
        new("a section of a district merged across", () => new Workbook().Row("Kèm theo Quyết định số 4261/QĐ-UBND, đợt 2 năm 2021, của UBND tỉnh Lào Cai").Row("STT", "Tên sản phẩm", "Chủ thể", "Xã", "Hạng sao")
            .Row("I. Huyện Bắc Hà").Merge("A3:E3").Row(1, "Cốm Na Lo", "Tổ hợp tác sản xuất Cốm thôn Na Lo", "Tà Chải", "3 sao").Save(), 1,
            First: "Cốm Na Lo|3|Tổ hợp tác sản xuất Cốm thôn Na Lo|Tà Chải|Lào Cai|4261/QĐ-UBND|2021"),
        new("one column per rank marked with a cross", () => new Workbook().Row(Title715).Row("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao", null, null).Row(null, null, null, "3 sao", "4 sao", "5 sao")
            .Merge("A2:A3").Merge("B2:B3").Merge("C2:C3").Merge("D2:F2").Row(1, "Hạt sachi", "Công ty Châu Anh", "x", null, null).Row(2, "Yến sào Linh Hường", "Hộ Đỗ Ngọc Linh", null, "X", null).Save(), 2),
        new("numbers of columns and the head again on every page", () => new Workbook().Row(Title715).Row("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao").Row("(1)", "(2)", "(3)", "(4)")
            .Row(1, "Hạt sachi", "Công ty Châu Anh", "3 sao").Row("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao").Row(2, "Yến sào Linh Hường", "Hộ Đỗ Ngọc Linh", "3 sao").Save(), 2),
        new("days as serial, as date and in words", () => new Workbook().Row("STT", "Tên sản phẩm", "Hạng sao", "Số quyết định", "Ngày ký")
            .Row(1, "Hạt sachi", 3, "715/QĐ-UBND", 46111).Row(2, "Yến sào", 3, "715/QĐ-UBND", new DateOnly(2026, 3, 30)).Row(3, "Mắm tôm", 3, "715/QĐ-UBND", "ngày 30 tháng 3 năm 2026").Save(), 3,
            First: "Hạt sachi|3||||715/QĐ-UBND|2026-03-30"),
        new("days counted from 1904", () => new Workbook { Properties = "date1904=\"1\"" }.Row("Tên sản phẩm", "Hạng sao", "Số QĐ", "Ngày QĐ").Row("Hạt sachi", 3, "715/QĐ-UBND", new DateOnly(2022, 3, 29)).Save(), 1,
            First: "Hạt sachi|3||||715/QĐ-UBND|2026-03-30"),
        new("decision and day in one cell", () => new Workbook().Row("Tên sản phẩm", "Hạng", "Quyết định").Row("Hạt sachi", "ba sao", "Số 715/QĐ-UBND ngày 30/3/2026").Save(), 1,
            First: "Hạt sachi|3||||715/QĐ-UBND|2026-03-30"),
        new("letters taken apart and hard blanks", () => new Workbook().Row(Title715.Normalize(NormalizationForm.FormD)).Row("Tên\u00A0sản phẩm".Normalize(NormalizationForm.FormD), "Hạng\u00A0sao".Normalize(NormalizationForm.FormD))
            .Row(" Hạt\u00A0\u00A0sachi\u200B ".Normalize(NormalizationForm.FormD), "3\u00A0sao").Save(), 1, First: "Hạt sachi|3|||Thanh Hóa|715/QĐ-UBND|2026-03-30"),
        new("TCVN3 by font", () => new Workbook().RowIn(".VnTime", "KÌm theo QuyÕt ®Þnh sè 715/Q§-UBND ngµy 30/3/2026 cña UBND tØnh Thanh Hãa").RowIn(".VnTime", "STT", "Tªn s¶n phÈm", "Chñ thÓ", "H¹ng sao")
            .RowIn(".VnTime", "1", "YÕn sµo Linh H\u00ADêng", "Hé kinh doanh §ç Ngäc Linh", "3 sao").Save(), 1, First: "Yến sào Linh Hường|3|Hộ kinh doanh Đỗ Ngọc Linh||Thanh Hóa|715/QĐ-UBND|2026-03-30", Converted: "TCVN3 (ABC)"),
        new("TCVN3 without its font", () => new Workbook().Row("KÌm theo QuyÕt ®Þnh sè 715/Q§-UBND ngµy 30/3/2026 cña UBND tØnh Thanh Hãa").Row("STT", "Tªn s¶n phÈm", "Chñ thÓ", "H¹ng sao")
            .Row(1, "YÕn sµo Linh H\u00ADêng", "Hé kinh doanh §ç Ngäc Linh", "3 sao").Save(), 1, First: "Yến sào Linh Hường|3|Hộ kinh doanh Đỗ Ngọc Linh||Thanh Hóa|715/QĐ-UBND|2026-03-30", Converted: "TCVN3 (ABC)"),
        new("VNI by font", () => new Workbook().RowIn("VNI-Times", "Keøm theo Quyeát ñònh soá 715/QÑ-UBND ngaøy 30/3/2026 cuûa UBND tænh Thanh Hoùa").RowIn("VNI-Times", "STT", "Teân saûn phaåm", "Chuû theå", "Haïng sao")
            .RowIn("VNI-Times", "1", "Yeán saøo Linh Höôøng", "Hoä kinh doanh Ñoã Ngoïc Linh", "3 sao").Save(), 1, First: "Yến sào Linh Hường|3|Hộ kinh doanh Đỗ Ngọc Linh||Thanh Hóa|715/QĐ-UBND|2026-03-30", Converted: "VNI"),
        new("the table on the second sheet", () => new Workbook("Bìa").Row("Tờ trình").Sheet("Danh mục").Row(Title715).Row("Tên sản phẩm", "Hạng sao").Row("Hạt sachi", "3 sao").Save(), 1),
        new("a hidden sheet is not read", () => new Workbook("Phụ lục").Row(Title715).Row("Tên sản phẩm", "Hạng sao").Row("Hạt sachi", "3 sao").Sheet("Nháp", "hidden").Row("Tên sản phẩm", "Hạng sao").Row("Nháp", "3 sao").Save(), 1),
        new("faults name their cells", () => new Workbook().Row(Title715).Row("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Điểm")
            .Row(1, "Mắm tép", "Hộ A", "3 s@o", 61).Row(2, null, "Hộ B", "3 sao", 61).Row(3, "Mắm tôm", "Hộ C", "3 sao", "sáu mốt").Row(4, "Mắm cáy", "Hộ D", null, 61).Row(5, "Hạt sachi", "#REF!", "3 sao", 61).Save(), 5, Faulty: "D3 B4 E5 D6 C7"),
        new("a fault in a merged cell names its corner", () => new Workbook().Row(Title715).Row("STT", "Tên sản phẩm", "Hạng sao").Row(1, "Mắm tép", "khá").Row(2, "Mắm tôm", null).Merge("C3:C4").Save(), 2, Faulty: "C3 C3"),
        new("CSV with semicolons and a mark", () => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"{Title715}\n{Header}{Body}")], 2, First: "Hạt sachi|3|Công ty Châu Anh|Xã Lương Sơn|Thanh Hóa|715/QĐ-UBND|2026-03-30"),
        new("CSV with commas, quotes and line breaks inside", () => Utf8($"\"{Title715}\",,\n\"Tên sản phẩm\",\"Chủ thể\",\"Hạng sao\"\r\n\"Hạt \"\"sachi\"\"\",\"Công ty\nChâu Anh, chi nhánh\",3 sao\r\n"), 1, First: "Hạt \"sachi\"|3|Công ty Châu Anh, chi nhánh||Thanh Hóa|715/QĐ-UBND|2026-03-30"),
        new("CSV with tabs in UTF-16", () => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"{Title715}\n{(Header + Body).Replace(';', '\t')}")], 2),
        new("CSV in UTF-16 big endian", () => [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes($"{Title715}\n{Header}{Body}")], 2),
        new("CSV that names its separator", () => Utf8($"sep=|\n{Title715}\n{(Header + Body).Replace(';', '|')}"), 2),
        new("CSV in Windows-1258", () => Encoded(1258, $"{Title715}\n{Header}{Body}"), 2, First: "Hạt sachi|3|Công ty Châu Anh|Xã Lương Sơn|Thanh Hóa|715/QĐ-UBND|2026-03-30", Converted: "Windows-1258"),
        new("CSV in TCVN3", () => Encoding.Latin1.GetBytes("KÌm theo QuyÕt ®Þnh sè 715/Q§-UBND ngµy 30/3/2026 cña UBND tØnh Thanh Hãa\nSTT;Tªn s¶n phÈm;Chñ thÓ;H¹ng sao\n1;M¾m t«m VÞ Thanh;HTX ChÕ biÕn thñy s¶n H¶i B×nh;3 sao\n"), 1,
            First: "Mắm tôm Vị Thanh|3|HTX Chế biến thủy sản Hải Bình||Thanh Hóa|715/QĐ-UBND|2026-03-30", Converted: "TCVN3 (ABC)"),
        new("CSV in VNI", () => Encoding.Latin1.GetBytes("Keøm theo Quyeát ñònh soá 715/QÑ-UBND ngaøy 30/3/2026 cuûa UBND tænh Thanh Hoùa\nSTT;Teân saûn phaåm;Chuû theå;Haïng sao\n1;Maém toâm Vò Thanh;HTX Cheá bieán thuûy saûn;3 sao\n"), 1,
            First: "Mắm tôm Vị Thanh|3|HTX Chế biến thủy sản||Thanh Hóa|715/QĐ-UBND|2026-03-30", Converted: "VNI"),
        new("CSV encoded twice", () => Utf8(TwiceOver($"{Title715}\n{Header}{Body}")), 2, First: "Hạt sachi|3|Công ty Châu Anh|Xã Lương Sơn|Thanh Hóa|715/QĐ-UBND|2026-03-30", Converted: "UTF-8 × 2"),
        new("1 and 2 stars are read, the rules refuse them", () => Utf8($"{Title715}\nTên sản phẩm;Hạng sao\nHạt sachi;2 sao\n"), 1),

        new("bytes of no table", () => [.. "Ten;Sao\n"u8, .. Enumerable.Range(0, 400).Select(index => (byte)(0xC0 + (index * 7 % 63)))], Refused: "bảng mã"),
        new("an empty file", () => [], Refused: "rỗng"),
        new("larger than 10 MB", () => new byte[(10 << 20) + 1], Refused: "10 MB"),
        new("a picture named .xlsx", () => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], Refused: "Không nhận ra"),
        new("an old .xls or one with a password", () => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], Refused: ".xls"),
        new("a PDF", () => [.. "%PDF-1.7 "u8], Refused: "PDF"),
        new("a web page named .xls", () => Utf8("<html><table><tr><td>Tên sản phẩm</td></tr></table></html>"), Refused: "trang web"),
        new("a Word document", () => Zipped(("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")), Refused: "Không nhận ra"),
        new("a workbook cut off", () => Plain().Save()[..900], Refused: "hỏng"),
        new("a sheet that is no XML", () => new Workbook { RawSheet = "<worksheet><sheetData><row r=\"1\"><c" }.Save(), Refused: "hỏng"),
        new("a row twice", () => new Workbook { RawSheet = "<worksheet><sheetData><row r=\"1\"/><row r=\"1\"/></sheetData></worksheet>" }.Save(), Refused: "hỏng"),
        new("a shared text that does not exist", () => new Workbook { RawSheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row></sheetData></worksheet>" }.Save(), Refused: "hỏng"),
        new("a document type", () => new Workbook { RawSheet = "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet><sheetData/></worksheet>" }.Save(), Refused: "DTD"),
        new("a document type behind a long comment", () => new Workbook { RawSheet = $"<!--{string.Concat(Enumerable.Repeat("a b ", 30_000))}--><!DOCTYPE x [<!ENTITY a \"b\">]><worksheet><sheetData/></worksheet>" }.Save(), Refused: "hỏng"),
        new("macros", () => Plain().Part("xl/vbaProject.bin", "x").Save(), Refused: "macro"),
        new("links to other files", () => Plain().Part("xl/externalLinks/externalLink1.xml", "<x/>").Save(), Refused: "tệp khác"),
        new("an archive inside", () => Plain().Part("xl/embeddings/a.xlsx", "PK\u0003\u0004").Save(), Refused: "nhúng"),
        new("a part outside the package", () => Plain().Part("../evil.xml", "<x/>").Save(), Refused: "hỏng"),
        new("a thousand parts", () => Enumerable.Range(0, 1_000).Aggregate(Plain(), (book, index) => book.Part($"xl/spare{index}.xml", "<x/>")).Save(), Refused: "100 MB"),
        new("a bomb", () => Bomb(), Refused: "100 MB"),
        new("no head", () => Utf8("một;hai;ba\n1;2;3\n"), Refused: "hàng tiêu đề"),
        new("a head without products", () => Utf8($"{Title715}\n{Header}"), Refused: "không có dòng"),
        new("no decision anywhere", () => Utf8(Header + Body), Refused: "quyết định"),
        new("a quotation mark never closed", () => Utf8($"{Title715}\n{Header}1;\"Hạt sachi;Công ty;;3 sao\n"), Refused: "ngoặc kép"),
        new("a cell without end", () => Utf8($"{Title715}\n{Header}1;{new string('a', 4_001)};;;3 sao;\n"), Refused: "4.000"),
        new("more than 50,000 rows", () => Utf8($"{Title715}\n{Header}{string.Concat(Enumerable.Range(1, 50_001).Select(index => $"{index};Sản phẩm {index};;;3 sao;\n"))}"), Refused: "50.000"),
    ];

    private static Workbook Plain() => new Workbook().Row(Title715).Row("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao", "Điểm")
        .Row(1, "Hạt sachi", "Công ty Châu Anh", "Xã Lương Sơn", "3 sao", 61.5).Row(2, "Yến sào Linh Hường", "Hộ kinh doanh Đỗ Ngọc Linh", "Xã Quảng Bình", 4, "72,5");

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    // Windows-1258 has the tones as marks of their own behind the letter
    private static byte[] Encoded(int page, string text)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
        var bytes = new List<byte>();
        foreach (var letter in text)
        {
            try
            {
                bytes.AddRange(encoding.GetBytes([letter]));
            }
            catch (EncoderFallbackException)
            {
                var apart = letter.ToString().Normalize(NormalizationForm.FormD);
                var tone = apart.First(mark => mark is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323');
                bytes.AddRange(encoding.GetBytes(apart.Replace(tone.ToString(), "", StringComparison.Ordinal).Normalize() + tone));
            }
        }

        return [.. bytes];
    }

    private static string TwiceOver(string text) => CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(Encoding.UTF8.GetBytes(text));

    private static byte[] Bomb()
    {
        var file = new MemoryStream();
        file.Write(Plain().Save());
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var stream = archive.CreateEntry("xl/media.xml", CompressionLevel.SmallestSize).Open();
            var zeros = new byte[1 << 20];
            for (var megabyte = 0; megabyte < 120; megabyte++)
                stream.Write(zeros);
        }

        return file.ToArray();
    }

    private static byte[] Zipped(params (string Name, string Text)[] parts)
    {
        var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Utf8(text));
            }
        }

        return file.ToArray();
    }
}
