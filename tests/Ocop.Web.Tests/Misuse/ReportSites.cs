using Ocop.Testing;
using Ocop.Web.Tests.Accounts;

namespace Ocop.Web.Tests.Misuse;

/// <summary>The program on each database with a clock that the tests move, started when the first test asks.</summary>
public sealed class ReportSites : IAsyncDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<DatabaseKind, StaffSite> _sites = [];

    public async Task<StaffSite> OpenAsync(DatabaseKind kind)
    {
        await _one.WaitAsync();
        try
        {
            if (!_sites.TryGetValue(kind, out var site))
                _sites[kind] = site = await StaffSite.StartAsync(kind);
            return site;
        }
        finally
        {
            _one.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _sites.Values)
            await site.DisposeAsync();
        _one.Dispose();
    }
}
