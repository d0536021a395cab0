using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Places;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Web.Accounts;
using Ocop.Web.Areas.Office.Register;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Certificates;

/// <summary>A certificate: its facts, its paper, who did what to it, and what may be done with it now.</summary>
[RequestSizeLimit(MaxUpload)]
[RequestFormLimits(MultipartBodyLengthLimit = MaxUpload)]
public sealed class DetailsModel(
    CatalogDbContext db, RegisterQueries register, PlaceDirectory places, AttachDecision attach, CurrentActor actor, TimeProvider clock)
    : CertificateActPage(db, actor, clock)
{
    private const long MaxUpload = AttachDecision.MaxBytes + (64 << 10);

    public IReadOnlyList<(string Label, string? Text)> Facts { get; private set; } = [];

    /// <summary>What is odd but possible.</summary>
    public IReadOnlyList<LocalText> Remarks { get; private set; } = [];

    public IReadOnlyList<HistoryStep> History { get; private set; } = [];

    /// <summary>The other certificates of the product, the newest first.</summary>
    public IReadOnlyList<RegisterRow> Others { get; private set; } = [];

    public Decision? Decision { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>What was just done, in words; null on an ordinary visit.</summary>
    public string? JustDone { get; private set; }

    /// <summary>Whether the decision is named in full, so that its paper can be kept.</summary>
    public bool HasDecision => Certificate is { DecisionNumber: not null, IssuedBy: not null, DecidedOn: not null };

    public bool IsEnded => Row.Status is CertificateStatus.Withdrawn or CertificateStatus.Superseded;

    public async Task<IActionResult> OnGetAsync(Guid id, string? da, CancellationToken cancellationToken)
    {
        JustDone = da switch
        {
            "ghi" => T["Đã ghi giấy vào sổ.", "The certificate is in the register."],
            "sua" => T["Đã sửa giấy.", "The certificate is corrected."],
            "thu-hoi" => T["Đã thu hồi giấy. Sao và dấu OCOP không còn trên trang nào.", "The certificate is withdrawn. Stars and mark have left every page."],
            "gia-han" => T["Đã gia hạn giấy.", "The certificate is extended."],
            "thay" => T["Đã ghi quyết định mới. Giấy trước hết hiệu lực khi giấy này bắt đầu.", "The new decision is entered. The certificate before it ends where this one begins."],
            "ban-chup" => T["Đã giữ bản chụp quyết định.", "The scanned decision is kept."],
            _ => null,
        };
        return await ShowAsync(id, cancellationToken) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, IFormFile? scan, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        if (scan is null || scan.Length == 0)
            ModelState.AddModelError("scan", T["Hãy chọn một tệp PDF", "Choose a PDF file"]);
        else
        {
            await using var file = scan.OpenReadStream();
            switch (await attach.HandleAsync(new AttachDecisionCommand(Certificate.Id, file, scan.FileName, Actor), cancellationToken))
            {
                case AttachDecisionResult.Attached:
                    return SeeOther(In($"/office/giay/{id}?da=ban-chup"));
                case AttachDecisionResult.Refused refused:
                    ModelState.AddModelError("scan", T.Of(refused.Message));
                    break;
                default:
                    return NotFound();
            }
        }

        await ShowAsync(id, cancellationToken);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> ShowAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return false;
        var facts = CertificateFacts.Of(Certificate);
        Meta = new PageMeta($"{Row.ProductName}, {Row.Code}");
        Place = (await places.GetAsync(cancellationToken)).Line(Row.CommuneCode, Row.ProvinceCode);
        Facts = [.. FactWords.Of(facts, T).Where((fact, index) => fact.Text is not null || index < FactWords.Stated)];
        Remarks = RecognitionRules.Remarks(facts);
        History = EventWords.Steps(await register.HistoryOfAsync(Certificate.Id, cancellationToken), T);
        Decision = await register.DecisionOfAsync(facts, cancellationToken);
        Others = await Db.RegisterOn(Today)
            .Where(row => row.ProductId == Certificate.ProductId && row.Id != Certificate.Id)
            .OrderByDescending(row => row.ValidFrom).ThenBy(row => row.Id)
            .Take(20)
            .ToListAsync(cancellationToken);
        return true;
    }
}
