using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Web.Accounts;
using Ocop.Web.Areas.Office.Register;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Certificates;

/// <summary>Keeps a certificate in force while its re-evaluation is under way.</summary>
public sealed class ExtendModel(CatalogDbContext db, ExtendCertificate extend, CurrentActor actor, TimeProvider clock)
    : CertificateActPage(db, actor, clock)
{
    [BindProperty]
    public ExtensionForm Form { get; set; } = new();

    /// <summary>The last day an extension may reach.</summary>
    public DateOnly Latest => Certificate.ValidUntil.AddDays(Certificate.MaxExtensionDays);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        Meta = new PageMeta(T["Gia hạn giấy", "Extend a certificate"]);
        Form = new ExtensionForm { Until = CertificateForm.DayField(Certificate.ExtendedUntil ?? Latest), Revision = Certificate.Revision };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        Meta = new PageMeta(T["Gia hạn giấy", "Extend a certificate"]);
        var reader = Reader;
        var until = reader.Day(nameof(Form.Until), Form.Until, isNeeded: true);
        var reason = reader.Text(nameof(Form.Reason), Form.Reason, 1000, isNeeded: true);
        if (reader.HasErrors)
            return Page();
        var result = await extend.HandleAsync(new ExtendCertificateCommand(Certificate.Id, until!.Value, Form.Revision, Actor, reason!), cancellationToken);
        var typed = CertificateFacts.Of(Certificate) with { ExtendedUntil = until };
        return Answer(result, typed, revision => Form.Revision = revision, current => current.ExtendedUntil == until, "gia-han");
    }
}

/// <summary>An extension as an officer types it.</summary>
public sealed class ExtensionForm
{
    public string? Until { get; set; }

    public string? Reason { get; set; }

    /// <summary>The revision the form was filled from.</summary>
    public long Revision { get; set; }
}
