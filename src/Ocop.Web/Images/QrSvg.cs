using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace Ocop.Web.Images;

/// <summary>A QR code as one SVG path: sharp at any size, printed black on white whatever the scheme of the page.</summary>
public static class QrSvg
{
    /// <summary>Level M: a quarter of the label may be scratched and a phone still reads it.</summary>
    public static string Draw(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = code.ModuleMatrix; // the quiet zone of four modules is part of it
        var path = new StringBuilder(4000);
        for (var y = 0; y < rows.Count; y++)
            AppendRow(path, rows[y], y);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {rows.Count} {rows.Count}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{rows.Count}v{rows.Count}H0z\"/><path d=\"{path}\"/></svg>");
    }

    private static void AppendRow(StringBuilder path, BitArray row, int y)
    {
        for (var x = 0; x < row.Length;)
        {
            var run = 1;
            while (x + run < row.Length && row[x + run] == row[x])
                run++;
            if (row[x])
                path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h{run}v1h-{run}z");
            x += run;
        }
    }
}
