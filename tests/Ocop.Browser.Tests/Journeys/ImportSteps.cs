using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Ocop.Browser.Tests.Journeys;

/// <summary>What an officer does with the annex of a decision, found by the words on the screen.</summary>
public sealed partial class ImportSteps(Visit visit)
{
    private const string Head = "STT;Tên sản phẩm;Chủ thể;Xã;Bộ sản phẩm;Hạng sao;Điểm";
    private static int s_decision = 4_000;

    private IPage Page => visit.Page;

    /// <summary>The number of a decision that no other test speaks of.</summary>
    public static string NewDecision() => $"{Interlocked.Increment(ref s_decision)}/QĐ-UBND";

    /// <summary>Uploads rows below a title and a head and waits for the look ahead: the first row stands in line 3 of the file.</summary>
    public async Task UploadAsync(string file, string decision, params IEnumerable<string> rows)
    {
        await UploadAgainAsync(file, decision, rows);
        await StandsAtAsync("Xem trước, chưa ghi gì");
    }

    /// <summary>Uploads what is known already, or waits for nothing.</summary>
    public async Task UploadAgainAsync(string file, string decision, IEnumerable<string> rows)
    {
        await visit.OpenAsync("/office/nhap");
        await Page.GetByLabel("Tệp phụ lục").SetInputFilesAsync(new FilePayload
        {
            Name = file,
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(string.Join('\n', [$"Kèm theo Quyết định số {decision} ngày 10/8/2026 của UBND tỉnh Lào Cai", Head, .. rows])),
        });
        await Page.GetByRole(AriaRole.Button, new() { Name = "Đọc và xem trước" }).ClickAsync();
    }

    /// <summary>Confirms what is shown and waits until it is written.</summary>
    public async Task WriteAsync()
    {
        await Page.GetByLabel("Tôi đã đối chiếu với bản có dấu").CheckAsync();
        await Page.GetByRole(AriaRole.Button, new() { NameRegex = WriteButton() }).ClickAsync();
        await StandsAtAsync("Đã ghi vào sổ");
    }

    public async Task TakeBackAsync()
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = "Hoàn tác lần nhập này" }).ClickAsync();
        await StandsAtAsync("Đã hoàn tác");
    }

    /// <summary>The certificate that a row concerns or has made.</summary>
    public async Task<string> CertificateAsync(string product) => (await Row(product).Locator("th a").GetAttributeAsync("href"))!;

    /// <summary>Corrects a certificate by hand: from then on no file changes that field without a person's word.</summary>
    public async Task CorrectScoreAsync(string certificate, string score)
    {
        await visit.OpenAsync(certificate + "/sua");
        await Page.GetByLabel("Điểm", new() { Exact = true }).FillAsync(score);
        await Page.GetByLabel("Lý do sửa").FillAsync("Đọc lại bản có dấu");
        await Page.GetByRole(AriaRole.Button, new() { Name = "Ghi chỗ sửa" }).ClickAsync();
        await Assertions.Expect(Page.Locator(".notice.good")).ToBeVisibleAsync();
    }

    /// <summary>The row of a product in the look ahead or the result.</summary>
    public ILocator Row(string product) => Page.Locator(".diff tbody tr").Filter(new() { HasText = product });

    /// <summary>The counts above the rows: "Tất cả 6, Mới 1".</summary>
    public async Task<string> CountsAsync() =>
        string.Join(", ", (await Page.Locator(".chips .chip").AllInnerTextsAsync()).Select(text => Spaces().Replace(text, " ").Trim()));

    // Reading and writing go on behind the page, which tells how far they are.
    private Task StandsAtAsync(string heading) =>
        Assertions.Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading, new() { Timeout = 30_000 });

    [GeneratedRegex(@"^(Ghi \d+ dòng vào sổ|Chuyển sang khớp sổ)$")]
    private static partial Regex WriteButton();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
