using System.Globalization;
using System.IO.Compression;
using Microsoft.Data.Sqlite;
using Ocop.Catalog;
using Ocop.Catalog.Database;
using Ocop.Web.Hosting;

namespace Ocop.Web.Commands;

/// <summary>Copies the embedded store into one zip file and back, while the shop is running.</summary>
/// <remarks>
/// SQLite's online backup takes a consistent picture of a database in use, and writes one back under the same locks as any other
/// writer. A restore gives the store a new epoch: running nodes notice, rebuild their search index and forget their pages.
/// The search index and rendered images are derived and not in the file.
/// </remarks>
public sealed class Backup(OcopPaths paths, DatabaseSettings database, TimeProvider clock)
{
    private const string DatabaseEntry = "ocop.db";

    // Mail belongs to the store; what can be made again does not.
    private static readonly string[] Folders = ["mail", "media"];

    /// <returns>A line that says where the copy is.</returns>
    public async Task<string> CreateAsync(string? file, CancellationToken cancellationToken)
    {
        EnsureEmbedded();
        var stamp = VietnamCalendar.Zone.BaseUtcOffset;
        var name = clock.GetUtcNow().ToOffset(stamp).ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture);
        var target = Path.GetFullPath(file ?? Path.Combine(paths.Data, "backups", $"ocop-{name}.zip"));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);

        var copy = target + ".db";
        var unfinished = target + ".part";
        try
        {
            CopyDatabase(database.ConnectionString, FileConnection(copy));
            await using (var zip = await ZipFile.OpenAsync(unfinished, ZipArchiveMode.Create, cancellationToken))
            {
                await zip.CreateEntryFromFileAsync(copy, DatabaseEntry, cancellationToken);
                foreach (var path in Folders.Select(folder => Path.Combine(paths.Data, folder)).Where(Directory.Exists)
                    .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)))
                    await zip.CreateEntryFromFileAsync(path, Path.GetRelativePath(paths.Data, path).Replace('\\', '/'), cancellationToken);
            }

            File.Move(unfinished, target, overwrite: true); // a copy is whole or not there
        }
        finally
        {
            File.Delete(copy);
            File.Delete(unfinished);
        }

        return $"Saved {new FileInfo(target).Length / 1024:N0} KiB to {target}";
    }

    /// <exception cref="InvalidDataException">The file is not a backup of this program.</exception>
    public async Task<string> RestoreAsync(string file, CancellationToken cancellationToken)
    {
        EnsureEmbedded();
        Directory.CreateDirectory(paths.Data);
        var copy = Path.Combine(paths.Data, $"restore-{Guid.NewGuid():N}.db");
        try
        {
            await using var zip = await ZipFile.OpenReadAsync(file, cancellationToken);
            var entry = zip.GetEntry(DatabaseEntry) ?? throw new InvalidDataException($"{file} holds no {DatabaseEntry}: it is not a backup.");
            await entry.ExtractToFileAsync(copy, cancellationToken);
            CheckDatabase(copy);
            CopyDatabase(FileConnection(copy), database.ConnectionString);
            foreach (var part in zip.Entries.Where(part => Folders.Any(folder => part.FullName.StartsWith(folder + "/", StringComparison.Ordinal))))
            {
                var target = Path.GetFullPath(part.FullName, paths.Data);
                if (!target.StartsWith(paths.Data + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                    throw new InvalidDataException($"{file} holds the path {part.FullName}, which leads out of the data folder.");
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                await part.ExtractToFileAsync(target, overwrite: true, cancellationToken);
            }
        }
        finally
        {
            File.Delete(copy);
        }

        return $"Restored {file} into {paths.Data}";
    }

    private static void CheckDatabase(string file)
    {
        using var connection = new SqliteConnection(FileConnection(file));
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check";
        if (command.ExecuteScalar() as string != "ok")
            throw new InvalidDataException("The database in the backup is damaged; nothing was restored.");
        // A new epoch tells running nodes that the history they followed is gone.
        command.CommandText = "UPDATE StoreEpochs SET Value = $epoch";
        command.Parameters.AddWithValue("$epoch", Guid.NewGuid().ToString().ToUpperInvariant()); // as EF writes a Guid
        if (command.ExecuteNonQuery() != 1)
            throw new InvalidDataException("The database in the backup is not one of Ocop; nothing was restored.");
    }

    private static void CopyDatabase(string from, string to)
    {
        using var source = new SqliteConnection(from);
        using var target = new SqliteConnection(to);
        source.Open();
        target.Open();
        source.BackupDatabase(target);
    }

    private static string FileConnection(string file) => new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString();

    private void EnsureEmbedded()
    {
        if (database.Provider != DatabaseProvider.Sqlite)
            throw new InvalidOperationException("This copies the embedded store; for PostgreSQL use pg_dump and pg_restore (docs/operations.md).");
    }
}
