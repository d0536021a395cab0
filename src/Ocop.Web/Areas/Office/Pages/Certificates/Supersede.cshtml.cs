using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Web.Accounts;
using Ocop.Web.Areas.Office.Register;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Certificates;

/// <summary>Enters a new decision on the same product: raised to a higher star, or evaluated again.</summary>
public sealed class SupersedeModel(CatalogDbContext db, SupersedeCertificate supersede, CurrentActor actor, TimeProvider clock)
    : CertificateActPage(db, actor, clock), ICertificateFormPage
{
    [BindProperty]
    public CertificateForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        Meta = new PageMeta(T["Quyết định mới", "New decision"]);
        Form = new CertificateForm
        {
            HolderName = Certificate.HolderName ?? Row.ProducerName,
            Stars = CertificateForm.Of(CertificateFacts.Of(Certificate), 0).Stars,
            Revision = Certificate.Revision,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        Meta = new PageMeta(T["Quyết định mới", "New decision"]);
        var reader = Reader;
        var facts = Form.Read(reader);
        var reason = reader.Text(nameof(Form.Reason), Form.Reason, 1000);
        if (facts is null || reader.HasErrors)
            return Page();
        if (await SentBeforeAsync(facts, cancellationToken) is { } there)
            return SeeOther(In($"/office/giay/{there}?da=thay"));
        var result = await supersede.HandleAsync(
            new SupersedeCertificateCommand(Certificate.Id, facts, Form.Revision, Actor, reason), cancellationToken);
        return Answer(result, null, revision => Form.Revision = revision, _ => false, "thay");
    }

    // The same form sent twice enters the decision once
    private async Task<Guid?> SentBeforeAsync(CertificateFacts facts, CancellationToken cancellationToken)
    {
        var entered = await Db.Certificates.AsNoTracking()
            .Where(row => row.ProductId == Certificate.ProductId && row.ValidFrom == facts.ValidFrom && row.DecisionNumber == facts.DecisionNumber)
            .ToListAsync(cancellationToken);
        return entered.Find(row => CertificateFacts.Of(row) with { SupersededOn = null } == facts)?.Id.Value;
    }
}
