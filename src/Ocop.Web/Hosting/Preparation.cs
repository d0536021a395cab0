using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Ocop.Catalog;
using Ocop.Catalog.Database.Statements;
using Ocop.Catalog.Loading;
using Ocop.Commerce;

namespace Ocop.Web.Hosting;

/// <summary>Remembers in the database with which program and which source files it was last brought up to date.</summary>
/// <remarks>A start that finds its own mark asks one question instead of comparing every migration and record.</remarks>
public sealed class Preparation(Store store, OcopPaths paths, OcopOptions options)
{
    private const string Kind = "start";
    private const string Key = "prepared";

    private static readonly Statement Mark = new($"""SELECT "Hash" FROM catalog."LoadedRecords" WHERE "Kind" = '{Kind}' AND "Key" = '{Key}'""");

    private string? _mark;

    /// <summary>Whether this very program has prepared the database from these very files.</summary>
    public async Task<bool> IsDoneAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await store.FindAsync(Mark, row => row.Text(), [], cancellationToken) is { } mark && mark == await MarkAsync(cancellationToken);
        }
        catch (DbException)
        {
            return false; // no such table yet, or no database: the way through the migrations says what is wrong
        }
    }

    public async Task NoteAsync(CatalogDbContext db, CancellationToken cancellationToken)
    {
        var record = await db.LoadedRecords.AsTracking().FirstOrDefaultAsync(row => row.Kind == Kind && row.Key == Key, cancellationToken);
        if (record is null)
            db.Add(record = new LoadedRecord { Kind = Kind, Key = Key, Hash = "" });
        record.Hash = await MarkAsync(cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Names everything a page depends on that is not in the database: the program, its files and its settings.</summary>
    public async Task<string> EditionAsync(CancellationToken cancellationToken)
    {
        var assets = Path.Combine(AppContext.BaseDirectory, $"{typeof(Preparation).Assembly.GetName().Name}.staticwebassets.endpoints.json");
        var look = File.Exists(assets) ? Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(assets, cancellationToken))) : "";
        return HashOf($"{await MarkAsync(cancellationToken)}/{look}/{options.BaseUrl}/{options.MapTiles}/{options.Contact}/{options.Search}");
    }

    // Builds are deterministic: the same code has the same version ids, and any other code prepares again.
    private async Task<string> MarkAsync(CancellationToken cancellationToken)
    {
        if (_mark is not null)
            return _mark;
        var code = string.Join('/', new[] { typeof(CatalogDbContext), typeof(CommerceDbContext), typeof(Preparation) }
            .Select(type => type.Module.ModuleVersionId));
        return _mark = HashOf($"{code}/{(await SourceFolder.ReadAsync(paths.Source, cancellationToken)).Hash($"{options.Demo}")}");
    }

    private static string HashOf(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
