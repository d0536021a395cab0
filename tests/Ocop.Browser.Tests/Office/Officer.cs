using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Ocop.Browser.Tests.Office;

/// <summary>An officer's window.</summary>
public static partial class Officer
{
    /// <summary>Signs in as the demonstration account of a role; the window then stands in the office.</summary>
    public static async Task SignInAsync(this Visit visit, string role = "Officer")
    {
        await visit.OpenAsync("/dang-nhap");
        await visit.Page.Locator($"button[name=role][value={role}]").ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(OfficeAddress(), new() { Timeout = 30_000 }); // the first page of the office wakes it
    }

    /// <summary>The address of the first row of a list.</summary>
    public static async Task<string> FirstRowAsync(this Visit visit, string list)
    {
        await visit.OpenAsync(list);
        return (await visit.Page.Locator("[data-row-link]").First.GetAttributeAsync("href"))!;
    }

    [GeneratedRegex("/office$")]
    private static partial Regex OfficeAddress();
}
