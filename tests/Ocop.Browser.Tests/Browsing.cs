namespace Ocop.Browser.Tests;

/// <summary>What every class of browser tests shares: windows that are closed afterwards, with a picture of where a failed test stood.</summary>
public abstract class Browsing(Shop shop) : IAsyncDisposable
{
    private readonly List<Visit> _visits = [];

    protected Shop Shop => shop;

    /// <summary>Opens a fresh visitor's window: no cookies, no cache.</summary>
    protected async Task<Visit> VisitAsync(Look look)
    {
        var visit = await shop.VisitAsync(look);
        _visits.Add(visit);
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        var test = TestContext.Current;
        foreach (var visit in _visits)
        {
            if (test.TestState?.Result == TestResult.Failed)
                await visit.KeepPictureAsync(test.TestMethod?.MethodName ?? "test");
            await visit.DisposeAsync();
        }
    }
}
