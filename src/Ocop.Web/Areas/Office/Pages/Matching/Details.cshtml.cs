using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Places;
using Ocop.Catalog.Products;
using Ocop.Catalog.Register;
using Ocop.Catalog.Register.Matching;
using Ocop.Web.Accounts;
using Ocop.Web.Components;

namespace Ocop.Web.Areas.Office.Pages.Matching;

/// <summary>A product found by the officer's own search.</summary>
public sealed record FoundProduct(ProductId Id, string Name, string? HolderName, string? CommuneCode, string ProvinceCode);

/// <summary>One question of the queue: the record as printed, what it could be, and the officer's word.</summary>
public sealed class DetailsModel(
    CatalogDbContext db, MatchQueries queries, SettleMatch settle, CurrentActor current, PlaceDirectory places) : OfficePage
{
    private const int MostFound = 10;

    public MatchQuestion Question { get; private set; } = null!;

    public PlacesToday Places { get; private set; } = null!;

    public IReadOnlyList<FoundProduct> Found { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "q")]
    [StringLength(200)]
    public string? Search { get; set; }

    [BindProperty]
    public Guid Product { get; set; }

    [BindProperty]
    [Range(Classification.FirstSet, Classification.LastSet)]
    public int? CriteriaSet { get; set; }

    [BindProperty]
    [StringLength(1000)]
    public string? Reason { get; set; }

    /// <summary>Set on the page that answers 409: somebody else decided while this person thought about it.</summary>
    public bool IsTooLate { get; private set; }

    /// <summary>The source in words, and where more is to be read about it.</summary>
    public string Source { get; private set; } = "";

    public string? SourceHref { get; private set; }

    public RegisterRecord Record => Question.Item.Record;

    public bool IsOpen => Question.Item.Decision == MatchDecision.Open;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken) =>
        await LoadAsync(id, cancellationToken) ? Page() : NotFound();

    public Task<IActionResult> OnPostLinkAsync(Guid id, CancellationToken cancellationToken) =>
        SettleAsync(id, new MatchAnswer.Link(new ProductId(Product)), cancellationToken);

    public Task<IActionResult> OnPostDraftAsync(Guid id, CancellationToken cancellationToken) =>
        SettleAsync(id, new MatchAnswer.Draft(CriteriaSet), cancellationToken);

    public Task<IActionResult> OnPostTakeAsync(Guid id, CancellationToken cancellationToken) =>
        SettleAsync(id, new MatchAnswer.Take(Reason), cancellationToken);

    public Task<IActionResult> OnPostKeepAsync(Guid id, CancellationToken cancellationToken) =>
        SettleAsync(id, new MatchAnswer.Keep(Reason), cancellationToken);

    public async Task<IActionResult> OnPostDismissAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(Reason))
            return await SettleAsync(id, new MatchAnswer.Dismiss(Reason.Trim()), cancellationToken);
        ModelState.AddModelError(nameof(Reason), T["Ghi lý do loại", "Write why it is dismissed"]);
        return await LoadAsync(id, cancellationToken) ? Page() : NotFound();
    }

    /// <summary>The place of a product as of today.</summary>
    public string PlaceOf(string? communeCode, string provinceCode) => Places.Line(communeCode, provinceCode);

    private async Task<IActionResult> SettleAsync(Guid id, MatchAnswer answer, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
            return await LoadAsync(id, cancellationToken) ? Page() : NotFound();
        switch (await settle.HandleAsync(new SettleMatchCommand(id, answer, current.Actor), cancellationToken))
        {
            case SettleMatchResult.NotFound:
                return NotFound();
            case SettleMatchResult.Refused refused:
                foreach (var reason in refused.Reasons)
                    ModelState.AddModelError("", T.Of(reason));
                return await LoadAsync(id, cancellationToken) ? Page() : NotFound();
            case SettleMatchResult.AlreadySettled:
                IsTooLate = true;
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await LoadAsync(id, cancellationToken) ? Page() : NotFound();
            default:
                return SeeOther(In("/office/khop"));
        }
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(id, cancellationToken) is not { } question)
            return false;
        Question = question;
        Places = await places.GetAsync(cancellationToken);
        (Source, SourceHref) = await SourceAsync(new RegisterSource(question.Item.Source), cancellationToken);
        Meta = new PageMeta(T[$"Khớp {question.Item.ProductName}", $"Match {question.Item.ProductName}"]);
        if (Slug.Of(Search ?? "") is { Length: > 0 } slug)
            Found = await db.Products.AsNoTracking()
                .Where(product => product.Slug.Contains(slug))
                .OrderBy(product => product.Slug.Length).ThenBy(product => product.Slug)
                .Take(MostFound)
                .Select(product => new FoundProduct(
                    product.Id, product.Name.Vi,
                    db.Producers.Where(producer => producer.Id == product.ProducerId).Select(producer => producer.Name).FirstOrDefault(),
                    product.CommuneCode, product.ProvinceCode))
                .ToListAsync(cancellationToken);
        return true;
    }

    private async Task<(string Name, string? Href)> SourceAsync(RegisterSource source, CancellationToken cancellationToken)
    {
        var name = MatchWords.Source(source.Name, T);
        if (!source.IsFeed || !Guid.TryParse(source.Key, out var feed))
            return (name, source.IsImport ? $"/office/nhap/{source.Key}" : null);
        var called = await db.FeedSubscriptions.Where(row => row.Id == feed).Select(row => row.Name).SingleOrDefaultAsync(cancellationToken);
        return called is null ? (name, null) : ($"{name}, {called}", $"/office/dong-bo/nguon/{feed}");
    }
}
