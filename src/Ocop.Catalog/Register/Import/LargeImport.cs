namespace Ocop.Catalog.Register.Import;

/// <summary>What one step of a large import leaves behind would stand beside the rows of the next: tens of megabytes that only a collection gives back.</summary>
internal static class LargeImport
{
    private const int Rows = 5_000;
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(5);

    public static bool Is(int rows) => rows >= Rows;

    /// <summary>Gives memory back between two steps. Takes a tenth of a second, and nothing where there are few rows.</summary>
    public static async Task TidyAsync(int rows, CancellationToken cancellationToken)
    {
        if (!Is(rows))
            return;
        // What was just awaited is still on the stack below, with all it holds: the collection comes from another one
        await Task.Delay(Breath, cancellationToken);
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
