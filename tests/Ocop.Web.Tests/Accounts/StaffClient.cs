using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Mvc.Testing;
using Ocop.Web.Tests.Commerce;

namespace Ocop.Web.Tests.Accounts;

/// <summary>Signs a test's browser in.</summary>
public static class StaffClient
{
    /// <summary>A browser without script, signed in as the demonstration account of a role (the site must run in demo mode).</summary>
    public static async Task<BuyerClient> SignInAsync(this WebApplicationFactory<Program> site, string role, string language = "")
    {
        var client = site.NewBrowser(language);
        using var entered = await client.PostDemoAsync(role);
        entered.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return client;
    }

    /// <summary>A browser without script that nobody signed in: it keeps cookies and follows no redirect.</summary>
    public static BuyerClient NewBrowser(this WebApplicationFactory<Program> site, string language = "") =>
        new(site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true }), language);

    /// <summary>Presses the button of a role on the sign-in page.</summary>
    public static async Task<HttpResponseMessage> PostDemoAsync(this BuyerClient client, string role, string next = "")
    {
        var page = await client.ReadAsync("/dang-nhap" + (next.Length > 0 ? $"?tiep={Uri.EscapeDataString(next)}" : ""));
        var form = BuyerClient.FormOf(page, "/dang-nhap?handler=Demo");
        form["role"] = role;
        return await client.PostAsync("/dang-nhap?handler=Demo", form.Select(field => (field.Key, field.Value)));
    }

    /// <summary>Fills and sends the form with this action.</summary>
    public static async Task<HttpResponseMessage> SubmitAsync(this BuyerClient client, IHtmlDocument page, string action, params IEnumerable<(string Name, string Value)> fields)
    {
        var form = BuyerClient.FormOf(page, action);
        foreach (var (name, value) in fields)
            form[name] = value;
        return await client.PostAsync(action, form.Select(field => (field.Key, field.Value)));
    }
}
