using Microsoft.AspNetCore.RateLimiting;
using Ocop.Web.Components;
using Ocop.Web.Security;
using Ocop.Web.Shop;

namespace Ocop.Web.Pages.Account;

/// <summary>A page of signing in or of a person's own account: kept by no cache, found by no search engine.</summary>
[EnableRateLimiting(RateLimits.Shop)]
public abstract class AccountPage : PersonalPage
{
    protected void Title(string vi, string en) => Meta = new PageMeta(T[vi, en]) { NoIndex = true };
}
