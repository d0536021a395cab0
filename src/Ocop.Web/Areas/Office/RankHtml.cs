using Microsoft.AspNetCore.Html;
using Ocop.Catalog.Certification;
using Ocop.Web.Components.Icon;
using Ocop.Web.Language;

namespace Ocop.Web.Areas.Office;

/// <summary>The rank of a certificate in a cell: drawn stars only while it is in force, the number in words always.</summary>
public static class RankHtml
{
    public static IHtmlContent Of(int stars, CertificateStatus status, Lang t) => status.IsInForce()
        ? new HtmlString($"<span class=\"stars\">{IconHtml.Stars(stars)}<span class=\"vh\">{t[$"{stars} sao", $"{stars} stars"]}</span></span>")
        : new HtmlString(t[$"{stars} sao", $"{stars} stars"]);
}
