using System.Reflection;

namespace Ocop.Architecture.Tests;

/// <summary>References point one way only: Web → Commerce → Catalog (docs/adr/0000).</summary>
public sealed class ModuleDirectionTests
{
    [Theory]
    [InlineData("Ocop.Catalog", new string[0])]
    [InlineData("Ocop.Commerce", new[] { "Ocop.Catalog" })]
    [InlineData("Ocop.Web", new[] { "Ocop.Catalog", "Ocop.Commerce" })]
    public void A_module_references_only_the_modules_below_it(string module, string[] allowed)
    {
        var referenced = Assembly.Load(module).GetReferencedAssemblies()
            .Select(name => name.Name!)
            .Where(name => name.StartsWith("Ocop.", StringComparison.Ordinal));

        referenced.Except(allowed).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Ocop.Catalog")]
    [InlineData("Ocop.Commerce")]
    public void Only_the_web_module_knows_http(string module) =>
        Assembly.Load(module).GetReferencedAssemblies()
            .Where(name => name.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal))
            .ShouldBeEmpty();
}
