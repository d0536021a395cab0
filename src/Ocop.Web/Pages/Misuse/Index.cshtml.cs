using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Misuse;
using Ocop.Web.Components;
using Ocop.Web.Jobs;
using Ocop.Web.Security;
using Ocop.Web.Shop;

namespace Ocop.Web.Pages.Misuse;

/// <summary>Tells the office of a misuse of the mark. Kept by no cache; nothing a person types stands in an address or in the log.</summary>
/// <remarks>It needs no cookie: the sealed stamp and the guard against other sites' forms stand for the usual token.</remarks>
[IgnoreAntiforgeryToken]
[EnableRateLimiting(RateLimits.Report)]
public sealed class IndexModel(ReportMisuse report, FormStamp stamps, MisuseQueries cases, CertificateQueries certificates, OutboxWorker outbox) : PersonalPage
{
    private const int LongestKey = 120;

    [BindProperty]
    public MisuseForm Form { get; set; } = new();

    /// <summary>What stands above the form when it could not be taken.</summary>
    public string? LookAgain { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "sp")] string? slug, [FromQuery(Name = "ma")] string? code, CancellationToken cancellationToken)
    {
        Form = new MisuseForm { Stamp = stamps.New() };
        if (slug is { Length: > 0 and <= LongestKey } && await cases.ProductNameAsync(slug, cancellationToken) is { } name)
            (Form.Slug, Form.Product) = (slug, T.Of(name));
        if (code is { Length: > 0 and <= MisuseFacts.LongestCode })
            await BeginAtCodeAsync(code, cancellationToken);
        Show();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        ModelState.Clear(); // every field is text; what is wrong is said below
        Show();
        if (!string.IsNullOrEmpty(Form.Website))
        {
            Form.Website = null;
            return Again(T["Có một ô phải để trống thì lại có chữ. Nếu trình duyệt tự điền, hãy bấm Gửi lần nữa.", "A field that has to stay empty was filled in. If your browser did it, press Send again."]);
        }

        if (stamps.Read(Form.Stamp) is not { } stamp)
        {
            Form.Stamp = stamps.New();
            return Again(T["Trang mở đã lâu. Những gì bạn gõ còn nguyên, hãy đợi vài giây rồi bấm Gửi lần nữa.", "The page was open for long. What you typed is still here: wait a few seconds, then press Send again."]);
        }

        if (stamp.Age < FormStamp.Quickest)
            return Again(T["Gửi nhanh quá nên chưa nhận. Hãy đọc lại, rồi bấm Gửi lần nữa.", "That was too quick to be taken. Read it once more, then press Send again."]);

        switch (await report.HandleAsync(new ReportMisuseCommand(Form.ToInput(), Form.Slug, stamp.Key), cancellationToken))
        {
            case ReportMisuseResult.Opened opened:
                outbox.Wake();
                return SeeOther(Url.Content($"~/phan-anh/{opened.Number}"));
            case ReportMisuseResult.Refused refused:
                foreach (var problem in refused.Problems)
                    ModelState.AddModelError($"Form.{problem.Field}", T.Of(problem.Message));
                Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return Page();
            case var unknown:
                throw new UnreachableException($"No page for {unknown.GetType().Name}.");
        }
    }

    private PageResult Again(string why)
    {
        LookAgain = why;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task BeginAtCodeAsync(string code, CancellationToken cancellationToken)
    {
        Form.Code = code;
        if (CertificateCode.Normalise(code) is not { } normal || await certificates.FindByCodeAsync(normal, cancellationToken) is not { } entry)
            return;
        (Form.Code, Form.Slug, Form.Product) = (normal, entry.ProductSlug, T.Of(entry.ProductName));
        if (!entry.Certificate.IsInForce)
            Form.Kind = nameof(MisuseKind.MarkWithoutCertificate);
    }

    private void Show() => Meta = new PageMeta(T["Báo dùng sai dấu OCOP", "Report misuse of the OCOP mark"])
    {
        Description = T["Thấy hàng giả, sao không có giấy, thông tin sai hoặc hàng không an toàn: báo cho văn phòng OCOP.", "Fake goods, stars without a certificate, wrong information or unsafe goods: tell the OCOP office."],
    };
}
