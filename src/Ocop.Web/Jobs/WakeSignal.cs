namespace Ocop.Web.Jobs;

/// <summary>Ends the pause of a background loop early. Many calls before it is heard count as one.</summary>
public sealed class WakeSignal : IDisposable
{
    private readonly SemaphoreSlim _signal = new(0, 1);

    public void Wake()
    {
        try
        {
            _signal.Release();
        }
        catch (SemaphoreFullException)
        {
            // It is awake already.
        }
    }

    /// <summary>Waits in real time: a moved clock must not stop a loop.</summary>
    /// <returns>Whether somebody woke it before the pause was over.</returns>
    public Task<bool> WaitAsync(TimeSpan pause, CancellationToken cancellationToken) => _signal.WaitAsync(pause, cancellationToken);

    public void Dispose() => _signal.Dispose();
}
