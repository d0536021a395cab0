using System.Globalization;
using System.Reflection;
using System.Text;

namespace Ocop.Web.Endpoints.OpenData;

/// <summary>Writes rows as RFC 4180 with one column per property. A text that a spreadsheet would take for a formula gets an apostrophe in front.</summary>
internal static class CsvFile
{
    private const int FlushedAt = 32 << 10;

    public static async Task WriteAsync<T>(Stream target, IAsyncEnumerable<T> rows, CancellationToken stop)
    {
        var columns = typeof(T).GetProperties();
        // The mark at the start tells a spreadsheet that the file is UTF-8
        var text = new StringBuilder("\ufeff").AppendJoin(',', columns.Select(column => column.Name)).Append("\r\n");
        await foreach (var row in rows.WithCancellation(stop))
        {
            text.AppendJoin(',', columns.Select(column => Field(column, row))).Append("\r\n");
            if (text.Length >= FlushedAt)
                await FlushAsync(target, text, stop);
        }

        await FlushAsync(target, text, stop);
    }

    private static string Field(PropertyInfo column, object? row) => column.GetValue(row) switch
    {
        null => "",
        string text => Quote(Harmless(text)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool fact => fact ? "true" : "false",
        var value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    internal static string Harmless(string text) =>
        text.Length > 0 && "=+-@\t\r\n".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static async Task FlushAsync(Stream target, StringBuilder text, CancellationToken stop)
    {
        await target.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), stop);
        text.Clear();
    }
}
