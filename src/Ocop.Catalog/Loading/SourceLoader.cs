using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Ocop.Catalog.Database;
using Ocop.Catalog.Changes;
using Ocop.Catalog.Register;

namespace Ocop.Catalog.Loading;

/// <summary>What a load has done.</summary>
/// <param name="Written">Records that were new or whose source has changed.</param>
/// <param name="Removed">Records that no longer stand in the files: taken off the site, not deleted.</param>
public sealed record LoadResult(int Written, int Removed)
{
    public static readonly LoadResult Nothing = new(0, 0);

    public bool IsNothing => Written + Removed == 0;
}

/// <summary>Brings the catalogue to what the source files say, all or nothing. A second load of the same files does nothing at all.</summary>
/// <remarks>
/// Of each record the hash of its source is kept. Only a record whose source has changed since is written, so what
/// somebody has edited in the shop stays as it is until the file itself says something new.
/// </remarks>
public sealed partial class SourceLoader(CatalogDbContext db, TimeProvider clock, ILogger<SourceLoader> logger)
{
    private const string FolderKind = "folder";
    private const string FolderKey = "data";

    // Another version of this code may read the same files differently: raise it and everything is looked at again.
    private const string Version = "2";

    /// <summary>Loads the folder when it differs from what was loaded last.</summary>
    /// <param name="withDemo">Also load what is made up for a demonstration (positions, illustrations of villages).</param>
    /// <exception cref="SourceException">The files have faults; nothing was written.</exception>
    public async Task<LoadResult> LoadAsync(string path, bool withDemo, CancellationToken cancellationToken)
    {
        var folder = await SourceFolder.ReadAsync(path, cancellationToken);
        var hash = folder.Hash($"{Version}/{withDemo}");
        if (await IsLoadedAsync(hash, cancellationToken))
            return LoadResult.Nothing;

        var source = CatalogSource.Read(folder, withDemo, clock.GetUtcNow());
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        if (db.Database.IsPostgreSql()) // two nodes that start together load one after the other
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(7263002)", cancellationToken);
        await db.LockRegisterAsync(cancellationToken);
        if (await IsLoadedAsync(hash, cancellationToken))
            return LoadResult.Nothing;

        var result = await WriteAsync(source, hash, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
        LogLoaded(result.Written, result.Removed);
        return result;
    }

    private Task<bool> IsLoadedAsync(string hash, CancellationToken cancellationToken) =>
        db.LoadedRecords.AsNoTracking()
            .AnyAsync(record => record.Kind == FolderKind && record.Key == FolderKey && record.Hash == hash, cancellationToken);

    private async Task<LoadResult> WriteAsync(CatalogSource source, string hash, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        var loaded = await LoadedHashes.ReadAsync(db, cancellationToken);
        var places = await new PlaceWriter(db, clock).WriteAsync(source.Places, cancellationToken);
        var records = new RecordWriter(db, loaded, clock.GetUtcNow(), cancellationToken);
        await records.PagesAsync(ChangeKinds.Producer, source.Producers, key => SourceId.Producer(key));
        await records.PagesAsync(ChangeKinds.Product, source.Products, key => SourceId.Product(key));
        await records.CertificatesAsync(source.Certificates);
        await records.PagesAsync(ChangeKinds.Village, source.Villages, key => SourceId.Village(key));
        await records.PagesAsync(ChangeKinds.SalesPoint, source.SalesPoints, key => SourceId.SalesPoint(key));
        await records.PagesAsync(ChangeKinds.Article, source.Articles, key => SourceId.Article(key));
        loaded.Set(FolderKind, FolderKey, hash);
        await db.SaveChangesAsync(cancellationToken);
        return new LoadResult(records.Written + places, records.Removed);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Source data loaded: {Written} records written, {Removed} removed")]
    private partial void LogLoaded(int written, int removed);
}
