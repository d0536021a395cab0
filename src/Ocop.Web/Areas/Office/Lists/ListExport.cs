using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Ocop.Catalog.Spreadsheets;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Lists;

/// <summary>Sends all rows of a narrowed and sorted list with all its columns as a file, written while it is read.</summary>
public sealed class ListExport<TRow>(OfficeList<TRow> list, IAsyncEnumerable<TRow> rows, string format, Lang t, DateOnly day) : IActionResult
{
    public const string Xlsx = "xlsx";
    public const string Csv = "csv";

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, stop) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        response.ContentType = format == Xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv; charset=utf-8";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"ocop-{list.Name}-{day:yyyy-MM-dd}.{format}");
        response.Headers.ContentDisposition = disposition.ToString();
        if (HttpMethods.IsHead(context.HttpContext.Request.Method))
            return;
        if (format == Xlsx)
            await WriteXlsxAsync(response.Body, stop);
        else
            await WriteCsvAsync(response.Body, stop);
    }

    private async Task WriteXlsxAsync(Stream target, CancellationToken stop)
    {
        using var book = new XlsxWriter(target);
        await book.SheetAsync(list.Caption(t), [.. list.Columns.Select(column => new SheetColumn(column.Heading(t), column.Width))], stop);
        await foreach (var row in rows.WithCancellation(stop))
            await book.RowAsync(list.Columns.Select(column => column.Value(row, t)), stop);
        await book.CompleteAsync(stop);
    }

    private async Task WriteCsvAsync(Stream target, CancellationToken stop)
    {
        var file = new CsvWriter(target);
        await file.RowAsync(list.Columns.Select(column => column.Heading(t)), stop);
        await foreach (var row in rows.WithCancellation(stop))
            await file.RowAsync(list.Columns.Select(column => column.Value(row, t)), stop);
        await file.FlushAsync(stop);
    }
}
