using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Ocop.Web.Accounts.Access;

/// <summary>Marks an endpoint that anybody may use. Who asks is not even looked up, so what it answers is the same for everybody.</summary>
public sealed class OpenToAll
{
    public static readonly OpenToAll Mark = new();

    private OpenToAll()
    {
    }
}

/// <summary>The one place that opens pages and endpoints; what is not opened here asks for a signed-in person.</summary>
public static class Opening
{
    // Folders under Pages. A new folder is closed until it stands here.
    private static readonly string[] Folders =
    [
        "About", "Cart", "Checkout", "Data", "Ended", "Errors", "Guides", "Misuse", "News", "Orders", "Places", "Producers", "Products", "SalesPoints", "Search",
        "Styleguide", "Suggestions", "Verify", "Villages",
    ];

    public static TBuilder OpenToAll<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder =>
        endpoints.WithMetadata(Access.OpenToAll.Mark);

    /// <summary>The shop's pages are open, the area Office is the office's.</summary>
    public static void OpenShopCloseOffice(RazorPagesOptions options)
    {
        options.Conventions.AddPageApplicationModelConvention("/Index", Open);
        foreach (var folder in Folders)
            options.Conventions.AddFolderApplicationModelConvention("/" + folder, Open);
        options.Conventions.AuthorizeAreaFolder("Office", "/", Policies.Office);
    }

    private static void Open(PageApplicationModel page) => page.EndpointMetadata.Add(Access.OpenToAll.Mark);
}
