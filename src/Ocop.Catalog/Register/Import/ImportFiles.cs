using System.Security.Cryptography;
using Ocop.Catalog.Register.Import.Files;

namespace Ocop.Catalog.Register.Import;

/// <summary>Keeps uploaded annexes under the hash of their bytes, outside everything the web server serves.</summary>
public sealed class ImportFiles(string folder, TimeProvider clock)
{
    /// <summary>Where the files lie.</summary>
    public string Folder => folder;

    /// <returns>The hash, the length and the first bytes; null when the file is larger than an annex may be.</returns>
    public async Task<StoredFile?> StoreAsync(Stream upload, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        var waiting = Path.Combine(folder, $"{Guid.NewGuid():n}.part");
        try
        {
            var (hash, length) = await CopyAsync(upload, waiting, cancellationToken);
            if (hash is null)
                return null;
            File.SetLastWriteTimeUtc(waiting, clock.GetUtcNow().UtcDateTime); // by this the young are known, also when the clock was moved
            File.Move(waiting, PathOf(hash), overwrite: true);
            return new StoredFile(hash, length);
        }
        finally
        {
            File.Delete(waiting);
        }
    }

    /// <summary>Null when this node does not have the file.</summary>
    public Stream? Open(string hash) => File.Exists(PathOf(hash))
        ? new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete)
        : null;

    /// <summary>Deletes what nobody needs and nobody has just uploaded, also what a broken upload has left.</summary>
    /// <param name="needed">The hashes of the files to keep.</param>
    /// <param name="storedBefore">Younger files stay, whatever they are.</param>
    public void Clear(IReadOnlySet<string> needed, DateTimeOffset storedBefore)
    {
        foreach (var path in Directory.Exists(folder) ? Directory.EnumerateFiles(folder) : [])
        {
            if (!needed.Contains(Path.GetFileName(path)) && File.GetLastWriteTimeUtc(path) < storedBefore.UtcDateTime)
                File.Delete(path);
        }
    }

    private static async Task<(string? Hash, long Length)> CopyAsync(Stream upload, string path, CancellationToken cancellationToken)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        var (buffer, length) = (new byte[64 << 10], 0L);
        for (var read = await upload.ReadAsync(buffer, cancellationToken); read > 0; read = await upload.ReadAsync(buffer, cancellationToken))
        {
            length += read;
            if (length > FileLimits.MaxBytes)
                return (null, length);
            sha.AppendData(buffer, 0, read);
            await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return (Convert.ToHexStringLower(sha.GetHashAndReset()), length);
    }

    private string PathOf(string hash) => Path.Combine(folder, hash);
}

/// <param name="Hash">SHA-256, hexadecimal.</param>
public sealed record StoredFile(string Hash, long Bytes);
