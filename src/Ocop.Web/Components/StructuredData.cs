using System.Text.Json.Nodes;
using Ocop.Catalog.Certification;
using Ocop.Catalog.SalesPoints;
using Ocop.Web.Hosting;
using Ocop.Web.Language;

namespace Ocop.Web.Components;

/// <summary>Builds the schema.org blocks. Addresses are absolute and in the language of the page.</summary>
public sealed class StructuredData(OcopOptions options)
{
    private const string Context = "https://schema.org";

    /// <summary>The public address of a path such as <c>/san-pham/com-na-lo</c>.</summary>
    public string Url(Lang t, string path) => new Uri(options.BaseUrl, t.IsEnglish ? "/en" + path : path).AbsoluteUri;

    /// <summary>The public address of a file that both languages share.</summary>
    public string File(string path) => new Uri(options.BaseUrl, path).AbsoluteUri;

    public JsonObject Site(Lang t) => new()
    {
        ["@context"] = Context,
        ["@type"] = "WebSite",
        ["name"] = "Ocop",
        ["url"] = Url(t, "/"),
        ["inLanguage"] = t.Code,
        ["potentialAction"] = new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = new JsonObject { ["@type"] = "EntryPoint", ["urlTemplate"] = Url(t, "/tim-kiem") + "?q={search_term_string}" },
            ["query-input"] = "required name=search_term_string",
        },
    };

    public JsonObject Organization(Lang t) => new()
    {
        ["@context"] = Context,
        ["@type"] = "Organization",
        ["name"] = "Ocop",
        ["url"] = Url(t, "/"),
        ["logo"] = File("/icon-180.png"),
    };

    /// <summary>The way from the home page to a page; the page itself comes last.</summary>
    public JsonObject Breadcrumbs(Lang t, IEnumerable<Crumb> crumbs, Crumb page)
    {
        var items = new JsonArray();
        foreach (var crumb in crumbs.Prepend(new Crumb("Ocop", "/")).Append(page))
        {
            items.Add(new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = items.Count + 1,
                ["name"] = crumb.Name,
                ["item"] = Url(t, crumb.Path),
            });
        }

        return new JsonObject { ["@context"] = Context, ["@type"] = "BreadcrumbList", ["itemListElement"] = items };
    }

    /// <summary>A block of a type with its name and address; null values are left out by the caller's own additions.</summary>
    public JsonObject Thing(Lang t, string type, string name, string path, string? description = null, string? image = null)
    {
        var thing = new JsonObject { ["@context"] = Context, ["@type"] = type, ["name"] = name, ["url"] = Url(t, path) };
        if (!string.IsNullOrEmpty(description))
            thing["description"] = description;
        if (image is not null)
            thing["image"] = File(image);
        return thing;
    }

    /// <summary>The certificate as <c>hasCertification</c>. Only for one in force: no other may speak of stars.</summary>
    /// <exception cref="ArgumentException">The certificate is not in force.</exception>
    public JsonObject Certification(Lang t, CertificateOnDay certificate)
    {
        if (!certificate.IsInForce)
            throw new ArgumentException($"Certificate {certificate.Code} is {certificate.Status}.", nameof(certificate));
        var block = new JsonObject
        {
            ["@type"] = "Certification",
            ["name"] = Stars.StatusWords.Stars(certificate.Stars, t),
            ["certificationIdentification"] = certificate.Code,
            ["certificationStatus"] = "https://schema.org/CertificationActive",
            ["certificationRating"] = new JsonObject
            {
                ["@type"] = "Rating",
                ["ratingValue"] = certificate.Stars,
                ["worstRating"] = 3,
                ["bestRating"] = 5,
            },
            ["url"] = Url(t, $"/xac-minh/{certificate.Code}"),
        };
        if (!certificate.IsExactDateMissing) // days counted from a year alone are no facts
        {
            block["validFrom"] = Iso(certificate.ValidFrom);
            block["expires"] = Iso(certificate.StandsUntil);
        }

        if (certificate.IssuedBy is { } issuer)
            block["issuedBy"] = new JsonObject { ["@type"] = "Organization", ["name"] = issuer };
        return block;
    }

    public static JsonObject Address(string? street, string? commune, string province)
    {
        var address = new JsonObject { ["@type"] = "PostalAddress", ["addressCountry"] = "VN", ["addressRegion"] = province };
        if (commune is not null)
            address["addressLocality"] = commune;
        if (street is not null)
            address["streetAddress"] = street;
        return address;
    }

    /// <summary>Where it lies; a demonstration position is no fact and stays out.</summary>
    public static JsonObject? Geo(Position? position) => position is null or { IsDemo: true } ? null : new JsonObject
    {
        ["@type"] = "GeoCoordinates",
        ["latitude"] = position.Latitude,
        ["longitude"] = position.Longitude,
    };

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
