using Ocop.Catalog.Search.Cases;

namespace Ocop.Catalog.Tests.Search;

public class SearchCaseTests
{
    [Theory]
    [InlineData("search")]
    [InlineData("more")]
    public async Task All_acceptance_cases_pass(string name)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Search", "cases");
        using var report = new StringWriter();

        var exitCode = await SearchCaseRunner.RunAsync(
            Path.Combine(folder, $"{name}-products.json"), Path.Combine(folder, $"{name}-cases.json"), report,
            cancellationToken: TestContext.Current.CancellationToken);

        exitCode.ShouldBe(0, report.ToString());
    }
}
