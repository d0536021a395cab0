using System.Security.Cryptography;

namespace Ocop.Catalog.Register;

/// <summary>Where the scanned papers are kept.</summary>
/// <param name="Folder">Made when the first scan arrives.</param>
public sealed record DecisionScanSettings(string Folder);

/// <summary>Keeps scanned decisions as files named by their content, so that the same paper is kept once.</summary>
/// <remarks>They come from outside: hand them out as a download only (<c>Content-Disposition: attachment</c>, <c>nosniff</c>), never inline.</remarks>
public sealed class DecisionScans(DecisionScanSettings settings)
{
    private static readonly byte[] Header = "%PDF-"u8.ToArray();
    private static readonly byte[] Trailer = "%%EOF"u8.ToArray();
    private const int TrailerWithin = 1024; // a reader looks for the end of a PDF in its last kilobyte

    /// <summary>Copies a PDF into the store.</summary>
    /// <returns>Its hash and length, or why it is refused.</returns>
    internal async Task<(string? Hash, long Bytes, LocalText? Refusal)> KeepAsync(Stream file, long most, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(settings.Folder);
        var part = Path.Combine(settings.Folder, $"{Guid.NewGuid():n}.part");
        try
        {
            string hash;
            await using (var target = new FileStream(part, FileMode.CreateNew, FileAccess.ReadWrite))
            {
                if (!await CopyAsync(file, target, most, cancellationToken))
                    return (null, 0, new LocalText($"Tệp lớn hơn {most >> 20} MB", $"The file is bigger than {most >> 20} MB"));
                if (!await IsPdfAsync(target, cancellationToken))
                    return (null, 0, new LocalText("Tệp không phải PDF, hoặc bị cắt cụt", "The file is no PDF, or it is cut off"));
                target.Position = 0;
                hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(target, cancellationToken));
                await target.FlushAsync(cancellationToken);
            }

            var bytes = new FileInfo(part).Length;
            File.Move(part, PathOf(hash), overwrite: true);
            return (hash, bytes, null);
        }
        finally
        {
            File.Delete(part);
        }
    }

    /// <summary>The kept file; null when it is not there.</summary>
    /// <param name="hash">As <see cref="DecisionScan.Hash"/> names it.</param>
    public Stream? Open(string hash) =>
        hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower) && File.Exists(PathOf(hash)) ? File.OpenRead(PathOf(hash)) : null;

    private static async Task<bool> CopyAsync(Stream file, FileStream target, long most, CancellationToken cancellationToken)
    {
        var buffer = new byte[81920];
        for (int read; (read = await file.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (target.Length + read > most)
                return false;
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return true;
    }

    private static async Task<bool> IsPdfAsync(FileStream file, CancellationToken cancellationToken)
    {
        var head = new byte[Header.Length];
        var tail = new byte[Math.Min(TrailerWithin, file.Length)];
        file.Position = 0;
        await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        file.Position = file.Length - tail.Length;
        await file.ReadExactlyAsync(tail, cancellationToken);
        return head.AsSpan().SequenceEqual(Header) && tail.AsSpan().IndexOf(Trailer) >= 0;
    }

    private string PathOf(string hash) => Path.Combine(settings.Folder, hash + ".pdf");
}
