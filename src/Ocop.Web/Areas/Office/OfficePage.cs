using Microsoft.AspNetCore.RateLimiting;
using Ocop.Web.Security;
using Ocop.Web.Shop;

namespace Ocop.Web.Areas.Office;

/// <summary>A page of the office: kept by no cache, named to no other site, found by no search engine.</summary>
[EnableRateLimiting(RateLimits.Office)]
public abstract class OfficePage : PersonalPage
{
    /// <summary>Lists and boxes send several values under one name; where one value is bound, the first counts.</summary>
    protected override bool MayRepeat(string field) => true;

    /// <summary>A path of this site in the language of the page.</summary>
    protected string In(string path) => T.Root + path;
}
