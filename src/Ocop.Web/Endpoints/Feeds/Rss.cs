using System.Globalization;
using System.Text;
using System.Xml;
using Ocop.Catalog.Articles;
using Ocop.Web.Caching;
using Ocop.Web.Components;
using Ocop.Web.Language;

namespace Ocop.Web.Endpoints.Feeds;

/// <summary>The news as RSS 2.0.</summary>
public static class Rss
{
    public const string ContentType = "application/rss+xml; charset=utf-8";
    private const int Size = 30;
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static void MapRss(this IEndpointRouteBuilder endpoints) => endpoints.MapMethods("/tin-tuc/rss.xml", ["GET", "HEAD"], async (
        HttpContext context, ArticleQueries articles, StructuredData data, Lang t, CancellationToken cancellationToken) =>
    {
        var news = await articles.NewsAsync(0, Size, cancellationToken);
        context.CachePage(PageTags.Articles);
        return Results.Bytes(Write(news, data, t), ContentType);
    }).ExcludeFromDescription();

    internal static byte[] Write(IReadOnlyList<ArticleCard> news, StructuredData data, Lang t)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = true }))
        {
            xml.WriteStartElement("rss");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteAttributeString("xmlns", "atom", null, Atom);
            xml.WriteStartElement("channel");
            xml.WriteElementString("title", t["Tin Ocop", "Ocop news"]);
            xml.WriteElementString("link", data.Url(t, "/tin-tuc"));
            xml.WriteElementString("description", t["Quyết định mới, người làm, làng và mùa vụ.", "New decisions, makers, villages and seasons."]);
            xml.WriteElementString("language", t.Code);
            xml.WriteStartElement("link", Atom);
            xml.WriteAttributeString("href", data.Url(t, "/tin-tuc/rss.xml"));
            xml.WriteAttributeString("rel", "self");
            xml.WriteAttributeString("type", "application/rss+xml");
            xml.WriteEndElement();
            foreach (var article in news)
                WriteItem(xml, article, data, t);
        }

        return bytes.ToArray();
    }

    private static void WriteItem(XmlWriter xml, ArticleCard article, StructuredData data, Lang t)
    {
        var url = data.Url(t, $"/tin-tuc/{article.Slug}");
        xml.WriteStartElement("item");
        xml.WriteElementString("title", t.Of(article.Title));
        xml.WriteElementString("link", url);
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "true");
        xml.WriteString(url);
        xml.WriteEndElement();
        xml.WriteElementString("description", t.Of(article.Lead));
        if (article.Day is { } day) // when it came to this site says nothing of when it happened
            xml.WriteElementString("pubDate", Catalog.VietnamCalendar.StartOf(day).ToString("R", CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }
}
