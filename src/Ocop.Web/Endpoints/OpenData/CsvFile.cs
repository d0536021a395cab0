using Ocop.Catalog.Spreadsheets;

namespace Ocop.Web.Endpoints.OpenData;

/// <summary>Writes records as CSV with one column per property, named as the property.</summary>
internal static class CsvFile
{
    public static async Task WriteAsync<T>(Stream target, IAsyncEnumerable<T> rows, CancellationToken stop)
    {
        var columns = typeof(T).GetProperties();
        var file = new CsvWriter(target);
        await file.RowAsync(columns.Select(column => column.Name), stop);
        await foreach (var row in rows.WithCancellation(stop))
            await file.RowAsync(columns.Select(column => column.GetValue(row)), stop);
        await file.FlushAsync(stop);
    }
}
