using Microsoft.Playwright;

namespace Ocop.Browser.Tests.Office;

/// <summary>The public check of a certificate in every state it can be in: what it says, and what axe sees, in both languages.</summary>
public sealed class CheckPageTests(Shop shop) : Browsing(shop)
{
    /// <summary>The state, how an officer brings a certificate there, and what the page says.</summary>
    public static TheoryData<string, string, string> States => new()
    {
        { "valid", "2026-09-01", ".verdict.good:has(.verdict-row)" },
        { "expiring", "2024-01-15", ".verdict.good:has(.verdict-row)" },
        { "extended", "2023-10-10", ".verdict.good:has(.verdict-row)" },
        { "expired", "2023-10-10", ".verdict.care:not(:has(.verdict-row))" },
        { "withdrawn", "2026-09-01", ".verdict.bad:not(:has(.verdict-row)) .verdict-warn" },
        { "replaced", "2025-01-10", ".verdict.care:not(:has(.verdict-row)) .verdict-warn a" },
        { "upcoming", "2026-11-20", ".verdict.note:not(:has(.verdict-row))" },
    };

    [Theory, MemberData(nameof(States))]
    public async Task A_state_is_told_without_a_violation(string state, string decided, string says)
    {
        var visit = await VisitAsync(Look.Desktop with { BypassContentSecurityPolicy = true });
        var steps = new RegisterSteps(visit);
        await visit.SignInAsync();
        await steps.EnterAsync($"Chè tra cứu {state}", $"{900 + States.Select(row => row.Data.Item1).ToList().IndexOf(state)}/QĐ-UBND", decided, state == "upcoming" ? "2026-12-15" : null);
        var check = await steps.CheckPageAsync();
        if (state == "extended")
            await steps.ExtendAsync("2027-02-01");
        else if (state == "withdrawn")
            await steps.WithdrawAsync("990/QĐ-UBND");
        else if (state == "replaced")
            await steps.ReplaceAsync("991/QĐ-UBND", "2026-09-01");

        var inspection = new Inspection(visit.Page);
        foreach (var path in new[] { check, "/en" + check })
        {
            await visit.OpenUntilAsync(path, says, 1);
            await inspection.LookAsync(path);
        }

        inspection.Found.ShouldBeEmpty();
    }
}
