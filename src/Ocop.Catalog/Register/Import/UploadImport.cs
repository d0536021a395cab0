using Microsoft.EntityFrameworkCore;
using Ocop.Catalog.Audit;
using Ocop.Catalog.Register.Import.Annexes;

namespace Ocop.Catalog.Register.Import;

/// <param name="FileName">As the browser names it.</param>
public sealed record UploadImportCommand(Stream File, string FileName, AnnexHints Hints, Actor Actor);

/// <summary>The answers to an upload.</summary>
public abstract record UploadImportResult
{
    private UploadImportResult()
    {
    }

    /// <summary>Kept; a worker will read it.</summary>
    public sealed record Accepted(Guid Id) : UploadImportResult;

    /// <summary>The same file is in the register already, or on its way there.</summary>
    public sealed record Known(Guid Id) : UploadImportResult;

    public sealed record TooLarge : UploadImportResult;
}

/// <summary>Takes an annex in. The same file is never imported twice: its hash leads to the import it belongs to.</summary>
public sealed class UploadImport(CatalogDbContext db, ImportFiles files, TimeProvider clock)
{
    private const int MaxFileName = 200;

    public async Task<UploadImportResult> HandleAsync(UploadImportCommand command, CancellationToken cancellationToken)
    {
        if (await files.StoreAsync(command.File, cancellationToken) is not { } stored)
            return new UploadImportResult.TooLarge();
        await using var transaction = await db.BeginWriteAsync(cancellationToken);
        var known = await db.RegisterImports.AsNoTracking()
            .Where(import => import.FileHash == stored.Hash)
            .Where(import => import.State != ImportState.Discarded && import.State != ImportState.Undone
                && import.State != ImportState.Refused && import.State != ImportState.Failed && import.State != ImportState.Expired)
            .OrderByDescending(import => import.UploadedAt)
            .ToListAsync(cancellationToken);
        if (known.Find(import => import.Hints.Sheet == command.Hints.Sheet || command.Hints.Sheet is null) is { } same)
            return new UploadImportResult.Known(same.Id);

        var added = new RegisterImport
        {
            FileName = NameOf(command.FileName),
            FileHash = stored.Hash,
            FileBytes = stored.Bytes,
            UploadedAt = clock.GetUtcNow(),
            UploadedById = command.Actor.Id,
            UploadedBy = command.Actor.Name,
            Hints = command.Hints,
        };
        db.Add(added);
        db.Audit(command.Actor, added.UploadedAt, "import.uploaded", ImportAudit.Subject(added), after: new { added.FileHash, added.FileBytes });
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new UploadImportResult.Accepted(added.Id);
    }

    // Browsers of old send whole paths
    private static string NameOf(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = new string([.. last.Where(letter => !char.IsControl(letter))]).Trim();
        return clean.Length == 0 ? "phu-luc" : clean.Length <= MaxFileName ? clean : clean[..MaxFileName];
    }
}
