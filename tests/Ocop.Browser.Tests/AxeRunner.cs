using System.Text.Json;
using Microsoft.Playwright;
using Ocop.Testing;

namespace Ocop.Browser.Tests;

/// <summary>Runs axe-core over the page that is open: WCAG 2.0 to 2.2, levels A and AA, and axe's best practices.</summary>
public static class AxeRunner
{
    private const string Check = """
        async () => {
          const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
          const found = await axe.run(document, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
          return found.violations.flatMap(rule => rule.nodes.map(node =>
            `${rule.id}: ${rule.help} — ${node.target.join(' ')} — ${node.any.concat(node.all, node.none).map(part => part.message).join('; ')}`));
        }
        """;

    private static readonly string Script =
        Path.Combine(TestRun.RepositoryRoot, "tests", "Ocop.Browser.Tests", "node_modules", "axe-core", "axe.min.js");

    /// <summary>Each violation as one readable line; the visit must bypass our content security policy.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.AddScriptTagAsync(new() { Path = Script });
        var violations = await page.EvaluateAsync<JsonElement>(Check);
        return [.. violations.EnumerateArray().Select(violation => violation.GetString()!)];
    }

    /// <summary>On a desk and on a phone, by day and by night; the page is left as it was.</summary>
    public static async Task<IReadOnlyList<string>> ViolationsInEveryLookAsync(IPage page)
    {
        var before = page.ViewportSize!;
        var violations = new List<string>();
        foreach (var look in new[] { Look.Desktop, Look.Phone })
        {
            await page.SetViewportSizeAsync(look.Width, look.Height);
            foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                violations.AddRange((await ViolationsAsync(page)).Select(line => $"{look.Width} px, {scheme}: {line}"));
            }
        }

        await page.SetViewportSizeAsync(before.Width, before.Height);
        return violations;
    }
}
