using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Ocop.Browser.Tests.Journeys;

/// <summary>A page used with the keyboard alone.</summary>
public static class Keys
{
    private const int MostTabs = 150;

    /// <summary>Presses Tab until the focus is on what the pattern describes. Every stop on the way must show where it is.</summary>
    public static async Task TabToAsync(this IPage page, string pattern)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focused = await page.FocusedAsync();
            focused.ShouldNotContain("no outline");
            if (Regex.IsMatch(focused, pattern))
                return;
        }

        throw new ShouldAssertException($"No focus on /{pattern}/ within {MostTabs} tabs of {page.Url}.");
    }

    /// <summary>What has the focus: element, type, [autocomplete], words, labels.</summary>
    public static Task<string> FocusedAsync(this IPage page) => page.EvaluateAsync<string>(
        """
        () => {
          const element = document.activeElement;
          if (element === document.body) return 'BODY';
          const visible = [element, element.parentElement, element.closest('label, .card, .choice')].some(shown =>
            shown && (getComputedStyle(shown).outlineStyle !== 'none' || getComputedStyle(shown, '::after').outlineStyle !== 'none'));
          const labels = [...element.labels ?? []].map(label => label.textContent.trim()).join(' ');
          const words = `${element.textContent} ${labels}`.replace(/\s+/g, ' ').trim();
          return `${element.tagName} ${element.type ?? ''} [${element.autocomplete ?? ''}] ${words} ${visible ? '' : 'no outline'}`;
        }
        """);
}
