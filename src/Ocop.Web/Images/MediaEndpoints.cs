using Microsoft.Net.Http.Headers;
using Ocop.Catalog;
using Ocop.Catalog.Certification;
using Ocop.Catalog.Products;
using Ocop.Web.Components.Brocade;
using Ocop.Web.Components.Picture;
using Ocop.Web.Hosting;
using Ocop.Web.Images.Og;
using Ocop.Web.Images.Vips;

namespace Ocop.Web.Images;

/// <summary>Pictures that are made and not stored: brocade, QR codes, pictures for sharing.</summary>
public static class MediaEndpoints
{
    private static readonly Dictionary<string, Sector> Sectors =
        Enum.GetValues<Sector>().ToDictionary(sector => sector.Slug(), StringComparer.Ordinal);

    public static IServiceCollection AddMedia(this IServiceCollection services) => services
        .AddSingleton<SvgAnswers>()
        .AddSingleton<IImageRenderer, VipsRenderer>()
        .AddSingleton<OgImages>()
        .AddScoped<OgCards>();

    public static void MapOcopMedia(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/media/brocade/{sector}/{slug}.svg", ["GET", "HEAD"], Brocade);
        endpoints.MapMethods("/media/qr/{code}.svg", ["GET", "HEAD"], Qr);
        endpoints.MapMethods("/media/og/{kind}/{slug}.png", ["GET", "HEAD"], OgAsync);
    }

    private static Task Brocade(HttpContext context, string sector, string slug, SvgAnswers answers)
    {
        if (Sectors.TryGetValue(sector, out var known) && Slug.IsValid(slug))
            return answers.SendAsync(context, $"{sector}/{slug}", () => BrocadeSvg.Draw(known, slug));
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task Qr(HttpContext context, string code, SvgAnswers answers, OcopOptions options)
    {
        if (CertificateCode.Normalise(code) == code)
            return answers.SendAsync(context, "qr/" + code, () => QrSvg.Draw(new Uri(options.BaseUrl, "/xac-minh/" + code).AbsoluteUri));
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static async Task<IResult> OgAsync(
        HttpContext context, string kind, string slug, OgCards cards, OgImages images, IWebHostEnvironment environment)
    {
        if (!Slug.IsValid(slug) || await cards.FindAsync(kind, slug, context.RequestAborted) is not { } card)
            return Results.NotFound();

        var headers = context.Response.Headers;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl = "no-cache"; // the picture may show stars, which can end at any time
        if (await images.FileOfAsync(card, context.RequestAborted) is { } file)
            return Results.File(file, "image/png", entityTag: new EntityTagHeaderValue($"\"{Path.GetFileNameWithoutExtension(file)}\""));
        return Results.File(environment.WebRootFileProvider.GetFileInfo("og.png").CreateReadStream(), "image/png");
    }
}
