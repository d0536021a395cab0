using Ocop.Catalog.Changes;
using Ocop.Catalog.Places;
using Ocop.Catalog.Products;

namespace Ocop.Web.Jobs;

/// <summary>Has the places in memory read again when one of them has changed.</summary>
public sealed class PlaceFollower(PlaceDirectory places, KnownProducts products) : IChangeFollower
{
    public Task<long> StartAsync(ChangeHead history, CancellationToken cancellationToken)
    {
        Forget();
        return Task.FromResult(long.MaxValue); // needs no row of the past
    }

    public Task ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        if (changes.Any(change => change.Kind == ChangeKinds.Place))
            Forget();
        return Task.CompletedTask;
    }

    private void Forget()
    {
        places.Forget();
        products.Forget(); // they name their places
    }
}
