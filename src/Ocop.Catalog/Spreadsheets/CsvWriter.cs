using System.Globalization;
using System.Text;

namespace Ocop.Catalog.Spreadsheets;

/// <summary>Writes RFC 4180 row by row, UTF-8 with its mark so that a spreadsheet knows it. Texts cannot become formulas.</summary>
public sealed class CsvWriter(Stream target)
{
    private const int FlushedAt = 32 << 10;

    private readonly StringBuilder _text = new("\ufeff");

    public async Task RowAsync(IEnumerable<object?> cells, CancellationToken cancellationToken)
    {
        _text.AppendJoin(',', cells.Select(Field)).Append("\r\n");
        if (_text.Length >= FlushedAt)
            await FlushAsync(cancellationToken);
    }

    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        await target.WriteAsync(Encoding.UTF8.GetBytes(_text.ToString()), cancellationToken);
        _text.Clear();
    }

    private static string Field(object? cell) => cell switch
    {
        null => "",
        string text => Quote(FormulaGuard.Harmless(text)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTimeOffset instant => instant.ToOffset(VietnamCalendar.Zone.BaseUtcOffset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        bool fact => fact ? "true" : "false",
        var number => Convert.ToString(number, CultureInfo.InvariantCulture) ?? "",
    };

    private static string Quote(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
