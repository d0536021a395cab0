using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Ocop.Catalog.Producers;
using Ocop.Catalog.Reports;
using Ocop.Catalog.Spreadsheets;
using Ocop.Web.Components.Words;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Pages.Reports;

/// <summary>An issued report as a workbook: the table by locality, and the rest on a second sheet.</summary>
public sealed class ReportFile(Report report, Lang t) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var (response, stop) = (context.HttpContext.Response, context.HttpContext.RequestAborted);
        var content = report.Content;
        response.ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"ocop-bao-cao-{content.Year}-{(content.Span == ReportSpan.Half ? "6-thang" : "ca-nam")}-{content.ProvinceCode ?? "ca-nuoc"}.xlsx");
        response.Headers.ContentDisposition = disposition.ToString();
        using var book = new XlsxWriter(response.Body);
        await WriteTableAsync(book, content, stop);
        await WriteRestAsync(book, content, stop);
        await book.CompleteAsync(stop);
    }

    private async Task WriteTableAsync(XlsxWriter book, ReportContent content, CancellationToken stop)
    {
        var columns = ReportWords.Columns(t);
        await book.SheetAsync(
            t["Theo địa phương", "By locality"],
            [new SheetColumn(t["Địa phương", "Locality"], 28), .. columns.Select(column => new SheetColumn(column.Heading, 13))], stop,
            [ReportWords.Title(content, t), t[$"Phát hành {t.Time(report.IssuedAt)}, {report.IssuedBy}", $"Issued {t.Time(report.IssuedAt)}, {report.IssuedBy}"]]);
        foreach (var line in content.Lines)
            await book.RowAsync([line.Name, .. columns.Select(column => (object?)column.Value(line))], stop);
        await book.RowAsync([ReportWords.Locality(content, t), .. columns.Select(column => (object?)column.Value(content.Total))], stop);
    }

    private async Task WriteRestAsync(XlsxWriter book, ReportContent content, CancellationToken stop)
    {
        await book.SheetAsync(t["Chủ thể và bán hàng", "Producers and sales"], [new(t["Mục", "Item"], 44), new(t["Số", "Number"], 18), new(t["Ghi chú", "Remark"], 40)], stop);
        foreach (var (kind, count) in content.Total.Producers.OrderBy(pair => pair.Key))
            await book.RowAsync([t["Chủ thể có sản phẩm được ghi sao", "Producers with a product in force"] + ": " + ProducerWords.Kind(kind, t), count], stop);
        await book.RowAsync([t["Tính từ ngày", "Counted from"], content.From], stop);
        await book.RowAsync([t["Tính đến hết ngày", "Counted until"], content.Until], stop);
        await book.RowAsync([t["Đơn hoàn tất", "Completed orders"], content.Total.Sales?.Orders, ReportWords.SalesNote(content, t)], stop);
        await book.RowAsync([t["Tiền hàng (đồng)", "Goods (đồng)"], content.Total.Sales?.Dong], stop);
    }
}
