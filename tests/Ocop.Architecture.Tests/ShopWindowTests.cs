using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Ocop.Web.Hosting;

namespace Ocop.Architecture.Tests;

/// <summary>The pages that strangers open first read by statements: waking EF would double the start and hold 45 MB (docs/adr/0018).</summary>
public sealed class ShopWindowTests
{
    // Forms that write, a list that only EF can put together, and the office: they may wake it.
    private static readonly string[] OtherPages = ["Account", "Cart", "Checkout", "Ended", "Misuse", "Orders"];

    private static readonly IReadOnlyList<Type> Pages =
    [
        .. typeof(OcopHost).Assembly.GetTypes().Where(type => typeof(PageModel).IsAssignableFrom(type) && !type.IsAbstract
            && type.Namespace is { } space && space.StartsWith("Ocop.Web.Pages", StringComparison.Ordinal)
            && !OtherPages.Any(other => space.StartsWith($"Ocop.Web.Pages.{other}", StringComparison.Ordinal))),
    ];

    [Fact]
    public void No_page_of_the_shop_window_takes_anything_that_takes_a_context()
    {
        Pages.Count.ShouldBeGreaterThan(15);
        Pages.SelectMany(page => ContextsOf(page, page.Name, [])).ShouldBeEmpty();
    }

    [Fact]
    public void A_page_that_takes_one_would_be_found() =>
        typeof(OcopHost).Assembly.GetTypes().Where(type => type.Namespace == "Ocop.Web.Pages.Ended" && typeof(PageModel).IsAssignableFrom(type))
            .SelectMany(page => ContextsOf(page, page.Name, [])).ShouldNotBeEmpty();

    // Follows what constructors take, class by class; a class behind an interface is asked only by its own tests.
    private static IEnumerable<string> ContextsOf(Type type, string way, HashSet<Type> seen) =>
        type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType)
            .Where(taken => taken.Namespace?.StartsWith("Ocop.", StringComparison.Ordinal) == true && seen.Add(taken))
            .SelectMany(taken => typeof(DbContext).IsAssignableFrom(taken) ? [$"{way} → {taken.Name}"] : ContextsOf(taken, $"{way} → {taken.Name}", seen));
}
