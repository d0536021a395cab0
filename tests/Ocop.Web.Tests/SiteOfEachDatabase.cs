using Ocop.Testing;

namespace Ocop.Web.Tests;

/// <summary>One running program on each database, started when the first test asks for it.</summary>
public abstract class SiteOfEachDatabase<TSite>(Func<DatabaseKind, Task<TSite>> start) : IAsyncDisposable
    where TSite : IAsyncDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private readonly Dictionary<DatabaseKind, TSite> _sites = [];

    public async Task<TSite> OpenAsync(DatabaseKind kind)
    {
        await _one.WaitAsync();
        try
        {
            if (!_sites.TryGetValue(kind, out var site))
                _sites[kind] = site = await start(kind);
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
        GC.SuppressFinalize(this);
    }
}
