using System.Globalization;
using System.Text;
using System.Xml;
using Ocop.Web.Caching;
using Ocop.Web.Components;
using Ocop.Web.Language;

namespace Ocop.Web.Endpoints.Feeds;

/// <summary>The pages worth a search engine's time, in both languages: one file, or an index of parts when there are many.</summary>
public static class SiteMap
{
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly Lang Vietnamese = new();
    private static readonly Lang English = new() { IsEnglish = true };

    public static void MapSiteMap(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/sitemap.xml", ["GET", "HEAD"], async (
            HttpContext context, SiteMapEntries entries, StructuredData data, CancellationToken cancellationToken) =>
        {
            var parts = await entries.PartsAsync(cancellationToken);
            Keep(context);
            return Answer(parts.Count == 1
                ? Pages(await entries.OfAsync(parts[0], cancellationToken), data)
                : Index(parts, data));
        }).ExcludeFromDescription();
        endpoints.MapMethods("/sitemap-{part:int}.xml", ["GET", "HEAD"], async (
            HttpContext context, int part, SiteMapEntries entries, StructuredData data, CancellationToken cancellationToken) =>
        {
            var parts = await entries.PartsAsync(cancellationToken);
            if (part < 1 || part > parts.Count)
                return Results.NotFound();
            Keep(context);
            return Answer(Pages(await entries.OfAsync(parts[part - 1], cancellationToken), data));
        }).ExcludeFromDescription();
    }

    private static void Keep(HttpContext context) => context.CachePage(
        PageTags.Products, PageTags.Producers, PageTags.Places, PageTags.Villages, PageTags.Articles, PageTags.SalesPoints);

    private static IResult Answer(byte[] xml) => Results.Bytes(xml, "application/xml; charset=utf-8");

    private static byte[] Index(IReadOnlyList<SiteMapPart> parts, StructuredData data) => Write("sitemapindex", xml =>
    {
        for (var number = 1; number <= parts.Count; number++)
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", Namespace, data.File($"/sitemap-{number}.xml"));
            xml.WriteEndElement();
        }
    });

    private static byte[] Pages(IEnumerable<SiteMapEntry> entries, StructuredData data) => Write("urlset", xml =>
    {
        xml.WriteAttributeString("xmlns", "xhtml", null, Xhtml);
        foreach (var entry in entries)
        {
            WritePage(xml, entry, data, Vietnamese);
            WritePage(xml, entry, data, English);
        }
    });

    private static void WritePage(XmlWriter xml, SiteMapEntry entry, StructuredData data, Lang lang)
    {
        xml.WriteStartElement("url", Namespace);
        xml.WriteElementString("loc", Namespace, data.Url(lang, entry.Path));
        if (entry.ChangedAt is { } at)
            xml.WriteElementString("lastmod", Namespace, at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        WriteAlternate(xml, "vi", data.Url(Vietnamese, entry.Path));
        WriteAlternate(xml, "en", data.Url(English, entry.Path));
        WriteAlternate(xml, "x-default", data.Url(Vietnamese, entry.Path));
        xml.WriteEndElement();
    }

    private static void WriteAlternate(XmlWriter xml, string language, string url)
    {
        xml.WriteStartElement("xhtml", "link", Xhtml);
        xml.WriteAttributeString("rel", "alternate");
        xml.WriteAttributeString("hreflang", language);
        xml.WriteAttributeString("href", url);
        xml.WriteEndElement();
    }

    private static byte[] Write(string root, Action<XmlWriter> content)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement(root, Namespace);
            content(xml);
            xml.WriteEndElement();
        }

        return bytes.ToArray();
    }
}
