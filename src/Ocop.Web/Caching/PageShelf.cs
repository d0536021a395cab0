using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using Ocop.Catalog;
using Ocop.Catalog.Changes;
using Ocop.Web.Hosting;
using Ocop.Web.Jobs;

namespace Ocop.Web.Caching;

/// <summary>Today's pages on disk, so that a restarted node answers at once what it answered before.</summary>
/// <remarks>
/// A page counts only while nothing it shows has changed since it was drawn: the change log itself is asked, so it does not
/// matter what happened while no process was running. Another program, setting or day leaves everything behind.
/// </remarks>
public sealed partial class PageShelf : IAsyncDisposable, IDisposable
{
    private const long MaxBytes = 256 << 20;

    // Past so many changes, drawing a page anew is cheaper than looking whether it was among them.
    private const int MaxChanges = 200;

    private readonly Channel<(string Key, CachedPage Page, long Position)> _waiting = Channel.CreateBounded<(string, CachedPage, long)>(
        new BoundedChannelOptions(512) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private readonly ChangeReader _log;
    private readonly ChangeTail _tail;
    private readonly Preparation _preparation;
    private readonly TimeProvider _clock;
    private readonly ILogger<PageShelf> _logger;
    private readonly string _folder;
    private ChangeHead _atStart;
    private string _edition = "";
    private Task? _writing;

    public PageShelf(
        ChangeReader log, ChangeTail tail, Preparation preparation, OcopPaths paths, OcopOptions options, TimeProvider clock, ILogger<PageShelf> logger)
    {
        (_log, _tail, _preparation, _clock, _logger) = (log, tail, preparation, clock, logger);
        _folder = Path.Combine(paths.Data, "pages");
        IsOn = options.IsPageCacheOn;
    }

    public bool IsOn { get; private set; }

    /// <summary>A lower bound for the rows any page drawn from now on is made of.</summary>
    public long Position => _tail.Position is >= 0 and var followed ? followed : _atStart.Head;

    /// <summary>Notes where the change log stands before anything is read from it. Called once, before the first request.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        if (!IsOn)
            return;
        _atStart = await _log.HeadAsync(cancellationToken);
        _edition = await _preparation.EditionAsync(cancellationToken);
    }

    /// <summary>The page of a key if it was kept today and would be drawn the same now; null otherwise.</summary>
    public async Task<CachedPage?> FindAsync(string key, CancellationToken cancellationToken)
    {
        var file = FileOf(key);
        if (!IsOn || !File.Exists(file))
            return null;
        try
        {
            var page = ShelvedPage.Read(await File.ReadAllBytesAsync(file, cancellationToken));
            return page.Key == key && page.Edition == _edition && await IsTrueAsync(page, cancellationToken) ? page.ToCached(_clock.GetUtcNow()) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            return null; // half a file of a killed process, or one that is being replaced: draw the page
        }
    }

    /// <summary>Keeps a page for the next start. Returns at once; a full queue drops it, it is only a copy.</summary>
    /// <param name="key">Its address.</param>
    /// <param name="page">What is sent.</param>
    /// <param name="position"><see cref="Position"/> before anything of it was read.</param>
    public void Keep(string key, CachedPage page, long position)
    {
        if (!IsOn)
            return;
        _waiting.Writer.TryWrite((key, page, position));
        if (_writing is null)
            Interlocked.CompareExchange(ref _writing, Task.Run(WriteAsync), null);
    }

    public void Dispose() => _waiting.Writer.TryComplete();

    /// <summary>Writes what still waits.</summary>
    public async ValueTask DisposeAsync()
    {
        Dispose();
        await (_writing ?? Task.CompletedTask);
    }

    private async Task<bool> IsTrueAsync(ShelvedPage page, CancellationToken cancellationToken)
    {
        var head = await _log.HeadAsync(cancellationToken);
        if (head.Epoch != page.Epoch || head.Head < page.Position)
            return false;
        if (head.Head == page.Position)
            return true;
        var changes = await _log.AfterAsync(page.Position, MaxChanges, cancellationToken);
        return changes.Count < MaxChanges && !changes.SelectMany(PageTags.For).Intersect(page.Tags).Any();
    }

    private async Task WriteAsync()
    {
        try
        {
            var (day, room) = ("", 0L);
            await foreach (var (key, page, position) in _waiting.Reader.ReadAllAsync())
            {
                var file = FileOf(key);
                var today = Path.GetDirectoryName(file)!;
                if (today != day)
                    (day, room) = (today, MaxBytes - Clear(today));
                if ((room -= page.Brotli.Length) < 0)
                    continue;
                await File.WriteAllBytesAsync(file + ".new", ShelvedPage.Of(key, page, _edition, _atStart.Epoch, position).Write());
                File.Move(file + ".new", file, overwrite: true);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            IsOn = false; // a full or read-only disk: the shop goes on without
            LogStopped(error);
        }
    }

    /// <summary>Leaves only today's folder and says how much it holds.</summary>
    private long Clear(string today)
    {
        Directory.CreateDirectory(today);
        foreach (var other in Directory.EnumerateDirectories(_folder).Where(folder => folder != today))
            Directory.Delete(other, recursive: true);
        return new DirectoryInfo(today).EnumerateFiles().Sum(file => file.Length);
    }

    private string FileOf(string key) => Path.Combine(
        _folder,
        VietnamCalendar.Today(_clock).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 16)));

    [LoggerMessage(Level = LogLevel.Warning, Message = "Pages are no longer kept on disk for the next start")]
    private partial void LogStopped(Exception error);
}
