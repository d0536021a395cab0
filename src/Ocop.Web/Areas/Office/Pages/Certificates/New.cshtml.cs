using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Acts;
using Ocop.Web.Accounts;
using Ocop.Web.Areas.Office.Register;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Certificates;

/// <summary>Enters a certificate by hand: first the product, then what the decision says.</summary>
public sealed class NewModel(CatalogDbContext db, CreateCertificate create, PlaceDirectory places, CurrentActor actor, TimeProvider clock)
    : OfficePage, ICertificateFormPage
{
    private const int ShownProducts = 20;

    [BindProperty]
    public CertificateForm Form { get; set; } = new();

    /// <summary>Null while the product is still being looked for.</summary>
    public ProductRegisterRow? Product { get; private set; }

    public string Query { get; private set; } = "";

    public IReadOnlyList<ProductRegisterRow> Found { get; private set; } = [];

    public PlacesToday Places { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "san-pham")] Guid? product, string? q, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(product, cancellationToken))
            return NotFound();
        Query = q?.Trim() ?? "";
        Form.HolderName = Product?.ProducerName;
        if (Product is null && Slug.Of(Query) is { Length: > 0 and <= 100 } slug)
        {
            Found = await db.ProductsOn(VietnamCalendar.Today(clock))
                .Where(row => row.Slug.Contains(slug) || row.RegisterCode == Query)
                .OrderBy(row => row.Slug)
                .Take(ShownProducts)
                .ToListAsync(cancellationToken);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromQuery(Name = "san-pham")] Guid? product, CancellationToken cancellationToken)
    {
        if (!await LoadAsync(product, cancellationToken) || Product is null)
            return NotFound();
        var reader = new FormReader(ModelState, T);
        var facts = Form.Read(reader);
        var reason = reader.Text(nameof(Form.Reason), Form.Reason, 1000);
        if (facts is null || reader.HasErrors)
            return Page();
        if (await SentBeforeAsync(facts, cancellationToken) is { } there)
            return SeeOther(In($"/office/giay/{there}?da=ghi"));
        switch (await create.HandleAsync(new CreateCertificateCommand(Product.Id, facts, actor.Actor, reason), cancellationToken))
        {
            case RegisterActResult.Done done:
                return SeeOther(In($"/office/giay/{done.Id}?da=ghi"));
            case RegisterActResult.Refused refused:
                refused.Breaches.AddTo(ModelState, T);
                return Page();
            default:
                return NotFound();
        }
    }

    private async Task<bool> LoadAsync(Guid? product, CancellationToken cancellationToken)
    {
        Meta = new PageMeta(T["Ghi giấy mới", "New certificate"]);
        Places = await places.GetAsync(cancellationToken);
        if (product is not { } key)
            return true;
        var id = new ProductId(key);
        Product = await db.ProductsOn(VietnamCalendar.Today(clock)).SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        return Product is not null;
    }

    // The same form sent twice, by a double click or a reload, enters the certificate once
    private async Task<Guid?> SentBeforeAsync(CertificateFacts facts, CancellationToken cancellationToken)
    {
        var entered = await db.Certificates.AsNoTracking()
            .Where(row => row.ProductId == Product!.Id && row.ValidFrom == facts.ValidFrom && row.DecisionNumber == facts.DecisionNumber)
            .ToListAsync(cancellationToken);
        return entered.Find(row => CertificateFacts.Of(row) with { SupersededOn = null } == facts)?.Id.Value;
    }
}
