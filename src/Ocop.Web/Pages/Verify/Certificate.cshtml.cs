using Microsoft.AspNetCore.Mvc;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Places;
using Ocop.Web.Caching;
using Ocop.Web.Components;

namespace Ocop.Web.Pages.Verify;

/// <summary>One answer, first and large: is this certificate in force today. Then the proof.</summary>
public sealed class CertificateModel(
    CertificateQueries certificates, PlaceDirectory directory, StructuredData data, TimeProvider clock) : OcopPage
{
    private const int LongestCode = 40;

    public DateOnly Today { get; } = VietnamCalendar.Today(clock);

    /// <summary>As it was asked for; shown when the register does not know it.</summary>
    public string Asked { get; private set; } = "";

    public RegisterEntry? Entry { get; private set; }

    public CertificateOnDay Certificate => Entry!.Certificate;

    public Standing Standing { get; private set; } = Standing.None;

    /// <summary>Of a certificate that was replaced: the one to look at instead.</summary>
    public CertificateOnDay? Newer => Certificate.Status != CertificateStatus.Superseded ? null
        : Standing.InForce ?? Standing.History.FirstOrDefault(other => other.ValidFrom > Certificate.ValidFrom);

    /// <summary>Decided already, but its first day has not come.</summary>
    public Withdrawal? WithdrawalToCome => Certificate.Withdrawal is { } withdrawal && withdrawal.On > Today ? withdrawal : null;

    public string Place { get; private set; } = "";

    public string Address { get; private set; } = "";

    public Verdict Verdict => Verdict.Of(Certificate, T);

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken cancellationToken)
    {
        Asked = code[..Math.Min(code.Length, LongestCode)];
        var normal = CertificateCode.Normalise(Asked);
        if (normal is not null && normal != code)
            return RedirectPermanent($"{Request.PathBase}/xac-minh/{normal}");
        Entry = normal is null ? null : await certificates.FindByCodeAsync(normal, cancellationToken);
        if (Entry is null)
        {
            Meta = new PageMeta(T["Mã này không có trong sổ", "This code is not in the register"]) { NoIndex = true };
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }

        Standing = await certificates.StandingOfAsync(Certificate.ProductId, cancellationToken);
        Place = (await directory.GetAsync(cancellationToken)).Line(Entry.CommuneCode, Entry.ProvinceCode);
        Address = data.Url(T, $"/xac-minh/{Certificate.Code}");
        Meta = Head();
        HttpContext.CachePage(PageTags.Product(Certificate.ProductId.Value), PageTags.Places);
        return Page();
    }

    private PageMeta Head()
    {
        var name = T.Of(Entry!.ProductName);
        var certification = Certificate.IsInForce ? data.Certification(T, Certificate) : null;
        certification?.Insert(0, "@context", "https://schema.org");
        return new PageMeta($"{name}: {Verdict.Title}")
        {
            Description = Verdict.Text,
            ImagePath = Entry.ProductSlug is { } slug ? $"/media/og/product/{slug}.png" : null,
            JsonLd = certification is null ? [] : [certification],
        };
    }
}
