using Microsoft.EntityFrameworkCore.Storage;

namespace Ocop.Catalog.Database;

/// <summary>A transaction that holds the write gate until it is committed or disposed. Disposed uncommitted, it is rolled back.</summary>
public sealed class WriteTransaction(IDbContextTransaction transaction, WriteGate.Pass? pass) : IAsyncDisposable
{
    public IDbContextTransaction Transaction => transaction;

    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
        }
        finally
        {
            pass?.Dispose();
        }
    }
}
