using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Register;
using Ocop.Web.Accounts;

namespace Ocop.Web.Areas.Office.Register;

/// <summary>A page on which an officer does one thing with a certificate.</summary>
public abstract class CertificateActPage(CatalogDbContext db, CurrentActor actor, TimeProvider clock) : OfficePage
{
    /// <summary>The certificate as it stands.</summary>
    public Certificate Certificate { get; private set; } = null!;

    public RegisterRow Row { get; private set; } = null!;

    public DateOnly Today { get; } = VietnamCalendar.Today(clock);

    /// <summary>Set on the page that answers 409.</summary>
    public ActConflict? Conflict { get; private set; }

    protected CatalogDbContext Db => db;

    protected Actor Actor => actor.Actor;

    protected FormReader Reader => new(ModelState, T);

    /// <summary>False when there is no such certificate.</summary>
    protected async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        var key = new CertificateId(id);
        if (await db.Certificates.AsNoTracking().SingleOrDefaultAsync(row => row.Id == key, cancellationToken) is not { } found)
            return false;
        Certificate = found;
        Row = await db.RegisterOn(Today).SingleAsync(row => row.Id == key, cancellationToken);
        return true;
    }

    /// <summary>Leads on when it is done, shows the page again with what stands in the way when it is not.</summary>
    /// <param name="typed">What the officer wants it to read, for the page that shows both sides.</param>
    /// <param name="keepRevision">Takes the new revision into the form, so that a second press is meant.</param>
    /// <param name="isDone">Whether what stands there now is what was wanted: the same form sent twice.</param>
    /// <param name="done">The word for the notice on the certificate's page.</param>
    protected IActionResult Answer(
        RegisterActResult result, CertificateFacts? typed, Action<long> keepRevision, Func<CertificateFacts, bool> isDone, string done)
    {
        switch (result)
        {
            case RegisterActResult.Done ok:
                return SeeOther(In($"/office/giay/{ok.Id}?da={done}"));
            case RegisterActResult.Refused refused:
                refused.Breaches.AddTo(ModelState, T);
                return Page();
            case RegisterActResult.Conflict conflict when isDone(conflict.Current):
                return SeeOther(In($"/office/giay/{Certificate.Id}?da={done}"));
            case RegisterActResult.Conflict conflict:
                Conflict = ActConflict.Of(conflict, typed, T);
                keepRevision(conflict.Revision);
                Response.StatusCode = StatusCodes.Status409Conflict;
                return Page();
            case RegisterActResult.NotFound:
                return NotFound();
            default:
                throw new UnreachableException($"No page for {result}.");
        }
    }
}
