using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Ocop.Catalog.Database;

/// <summary>Lets one transaction at a time into an embedded database, in the order of arrival.</summary>
/// <remarks>
/// SQLite has one writer. Left alone, the others poll the file lock with sleeps of 150 ms on a pool thread; a queue in front
/// of it keeps the disk busy and nobody waiting for a timer. Readers do not pass here, and PostgreSQL has no gate.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "Gates live as long as the process; their semaphores hold no handle.")]
public sealed class WriteGate
{
    private static readonly ConcurrentDictionary<string, WriteGate> Gates = new(StringComparer.Ordinal);

    private readonly SemaphoreSlim _semaphore = new(1, 1);

    private WriteGate()
    {
    }

    public static WriteGate For(string connectionString) => Gates.GetOrAdd(connectionString, _ => new WriteGate());

    /// <summary>Waits for the turn; disposing the pass gives it to the next.</summary>
    public async Task<Pass> EnterAsync(CancellationToken cancellationToken)
    {
        await _semaphore.WaitAsync(cancellationToken);
        return new Pass(_semaphore);
    }

    /// <summary>The right to write, given back once.</summary>
    public sealed class Pass(SemaphoreSlim semaphore) : IDisposable
    {
        private SemaphoreSlim? _semaphore = semaphore;

        public void Dispose() => Interlocked.Exchange(ref _semaphore, null)?.Release();
    }
}
