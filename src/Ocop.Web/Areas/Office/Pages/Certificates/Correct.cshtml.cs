using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Web.Accounts;
using Ocop.Web.Areas.Office.Register;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Certificates;

/// <summary>Corrects what was entered wrongly, with the reason.</summary>
public sealed class CorrectModel(CatalogDbContext db, CorrectCertificate correct, CurrentActor actor, TimeProvider clock)
    : CertificateActPage(db, actor, clock), ICertificateFormPage
{
    [BindProperty]
    public CertificateForm Form { get; set; } = new();

    /// <summary>The withdrawal was entered in error.</summary>
    [BindProperty]
    public bool DropsWithdrawal { get; set; }

    /// <summary>The extension was entered in error.</summary>
    [BindProperty]
    public bool DropsExtension { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        Meta = new PageMeta(T["Sửa giấy", "Correct a certificate"]);
        Form = CertificateForm.Of(CertificateFacts.Of(Certificate), Certificate.Revision);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        Meta = new PageMeta(T["Sửa giấy", "Correct a certificate"]);
        var reader = Reader;
        var kept = CertificateFacts.Of(Certificate);
        var facts = Form.Read(reader, kept with
        {
            Withdrawal = DropsWithdrawal ? null : kept.Withdrawal,
            ExtendedUntil = DropsExtension ? null : kept.ExtendedUntil,
        });
        var reason = reader.Text(nameof(Form.Reason), Form.Reason, 1000, isNeeded: true);
        if (facts is null || reason is null || reader.HasErrors)
            return Page();
        var result = await correct.HandleAsync(new CorrectCertificateCommand(Certificate.Id, facts, Form.Revision, Actor, reason), cancellationToken);
        return Answer(result, facts, revision => Form.Revision = revision, current => current == facts, "sua");
    }
}
