using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office.Register;

/// <summary>One step of a record's history as _History.cshtml draws it.</summary>
public sealed record HistoryStep(
    string When, string What, string Who, string? DecisionNumber, string? Reason, IReadOnlyList<FactDifference> Differences, string? Href);

/// <summary>The events of the register in words: who did what, through which door, by which decision, from what to what.</summary>
public static class EventWords
{
    public static IReadOnlyList<HistoryStep> Steps(IEnumerable<RegisterEvent> events, Lang t, bool withLinks = false) =>
    [
        .. events.Select(row => new HistoryStep(
            t.Time(row.At), What(row.Kind, t), Who(row, t), row.DecisionNumber, row.Reason, Differences(row, t),
            withLinks && row.CertificateId is { } id ? $"/office/giay/{id}" : null)),
    ];

    private static string What(RegisterEventKind kind, Lang t) => kind switch
    {
        RegisterEventKind.Created => t["Ghi giấy vào sổ", "Certificate entered"],
        RegisterEventKind.Corrected => t["Sửa giấy", "Certificate corrected"],
        RegisterEventKind.Withdrawn => t["Thu hồi giấy", "Certificate withdrawn"],
        RegisterEventKind.Extended => t["Gia hạn chờ kết quả đánh giá lại", "Extended until the re-evaluation"],
        RegisterEventKind.Superseded => t["Quyết định mới thay giấy này", "Replaced by a newer decision"],
        RegisterEventKind.Removed => t["Bỏ khỏi sổ vì ghi nhầm", "Taken out, entered in error"],
        RegisterEventKind.Restored => t["Trả lại như trước", "Restored"],
        RegisterEventKind.ProductCreated => t["Ghi sản phẩm vào sổ", "Product entered"],
        RegisterEventKind.ProductCorrected => t["Sửa sản phẩm", "Product corrected"],
        RegisterEventKind.ProductRemoved => t["Bỏ sản phẩm", "Product taken out"],
        RegisterEventKind.ProducerCreated => t["Ghi chủ thể vào sổ", "Producer entered"],
        RegisterEventKind.ProducerCorrected => t["Sửa chủ thể", "Producer corrected"],
        RegisterEventKind.ProducerRemoved => t["Bỏ chủ thể", "Producer taken out"],
        _ => kind.ToString(),
    };

    private static string Who(RegisterEvent row, Lang t)
    {
        var source = new RegisterSource(row.Source);
        var door = source.IsHand ? t["ghi tay", "by hand"]
            : source.IsImport ? t["nhập quyết định", "import of a decision"]
            : source.IsFeed ? t["đồng bộ với sổ khác", "sync with another register"]
            : t["nạp dữ liệu nguồn", "load of the source data"];
        return row.ActorId is null ? t["Chương trình", "The program"] + ", " + door : $"{row.ActorName}, {door}";
    }

    // An entry lists what it says, so that only a change needs two sides
    private static IReadOnlyList<FactDifference> Differences(RegisterEvent row, Lang t)
    {
        if (row is not { Before: { } before, After: { } after })
            return [];
        return row.CertificateId is not null
            ? FactWords.Differences(FactsJson.Read<CertificateFacts>(before), FactsJson.Read<CertificateFacts>(after), t)
            : row.ProductId is not null
                ? RecordWords.Differences(FactsJson.Read<ProductFacts>(before), FactsJson.Read<ProductFacts>(after), t)
                : RecordWords.Differences(FactsJson.Read<ProducerFacts>(before), FactsJson.Read<ProducerFacts>(after), t);
    }
}
