using Microsoft.Playwright;

namespace Ocop.Browser.Tests;

/// <summary>Looks at the pages of a journey one after the other and collects what is wrong with any, so that one run tells everything.</summary>
/// <remarks>The visit must bypass our content security policy: axe comes as a script.</remarks>
public sealed class Inspection(IPage page)
{
    private readonly List<string> _found = [];

    /// <summary>Each violation, and each page that slides sideways, as one readable line.</summary>
    public IReadOnlyList<string> Found => _found;

    /// <summary>Looks at the page that is open: on a desk and on a phone, by day and by night.</summary>
    public async Task LookAsync(string name)
    {
        _found.AddRange((await AxeRunner.ViolationsInEveryLookAsync(page)).Select(line => $"{name}, {line}"));
        if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > document.documentElement.clientWidth"))
            _found.Add($"{name}: slides sideways");
    }
}
