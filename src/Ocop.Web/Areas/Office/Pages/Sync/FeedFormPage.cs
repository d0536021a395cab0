using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog.Places;
using Ocop.Web.Sync;

namespace Ocop.Web.Areas.Office.Pages.Sync;

/// <summary>What adding and changing a source share: the form.</summary>
public abstract class FeedFormPage(PlaceDirectory places, FeedConnections connections) : OfficePage
{
    [BindProperty]
    public FeedForm Form { get; set; } = new();

    public abstract bool IsNew { get; }

    public abstract string BackAddress { get; }

    protected async Task<bool> IsRightAsync(CancellationToken cancellationToken)
    {
        Form.Check(ModelState, IsNew, await places.GetAsync(cancellationToken), connections, T);
        return ModelState.IsValid;
    }
}
