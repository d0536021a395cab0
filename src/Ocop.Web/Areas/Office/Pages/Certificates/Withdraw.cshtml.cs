using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Web.Accounts;
using Ocop.Web.Areas.Office.Register;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Certificates;

/// <summary>Takes a certificate back: the ground of Art. 8, the decision, its day.</summary>
public sealed class WithdrawModel(CatalogDbContext db, WithdrawCertificate withdraw, CurrentActor actor, TimeProvider clock)
    : CertificateActPage(db, actor, clock)
{
    [BindProperty]
    public WithdrawalForm Form { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        Meta = new PageMeta(T["Thu hồi giấy", "Withdraw a certificate"]);
        Form = new WithdrawalForm
        {
            On = CertificateForm.DayField(Today),
            By = (Certificate.Stars == 5 ? IssuerLevel.Ministry : IssuerLevel.Province).ToString(),
            Revision = Certificate.Revision,
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(id, cancellationToken))
            return NotFound();
        Meta = new PageMeta(T["Thu hồi giấy", "Withdraw a certificate"]);
        var reader = Reader;
        var ground = reader.Choice<WithdrawalGround>(nameof(Form.Ground), Form.Ground, isNeeded: true);
        var number = reader.Text(nameof(Form.DecisionNumber), Form.DecisionNumber, 60, isNeeded: true);
        var on = reader.Day(nameof(Form.On), Form.On, isNeeded: true);
        var by = reader.Choice<IssuerLevel>(nameof(Form.By), Form.By, isNeeded: true);
        var note = new LocalText(reader.Text(nameof(Form.Note), Form.Note, 1000) ?? "");
        if (reader.HasErrors)
            return Page();
        var wanted = new Withdrawal { On = on!.Value, DecisionNumber = number, Ground = ground!.Value, Note = note };
        var result = await withdraw.HandleAsync(
            new WithdrawCertificateCommand(Certificate.Id, wanted.Ground, number!, wanted.On, by!.Value, note, Form.Revision, Actor), cancellationToken);
        var typed = CertificateFacts.Of(Certificate) with { Withdrawal = wanted };
        return Answer(result, typed, revision => Form.Revision = revision, current => current.Withdrawal == wanted, "thu-hoi");
    }
}

/// <summary>A withdrawal as an officer types it.</summary>
public sealed class WithdrawalForm
{
    public string? Ground { get; set; }

    public string? DecisionNumber { get; set; }

    public string? On { get; set; }

    public string? By { get; set; }

    public string? Note { get; set; }

    /// <summary>The revision the form was filled from.</summary>
    public long Revision { get; set; }
}
