using System.Text;
using Microsoft.Extensions.Logging;

namespace Ocop.Catalog.Search.Synonyms;

/// <summary>The synonyms in force. An edited file is seen within seconds, without a restart and without touching the index.</summary>
/// <remarks>A file with a mistake is reported once and the last good table stays.</remarks>
internal sealed partial class SynonymSource(string? path, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(5);
    private readonly Lock _reading = new();
    private SynonymTable? _table;
    private long _lookedAt;
    private DateTime _writtenAt;

    public SynonymTable Current
    {
        get
        {
            if (_table is { } table && clock.GetElapsedTime(Volatile.Read(ref _lookedAt)) < LookAgainAfter)
                return table;
            lock (_reading)
                return Look();
        }
    }

    private SynonymTable Look()
    {
        Volatile.Write(ref _lookedAt, clock.GetTimestamp());
        if (path is null)
            return _table ??= ReadShipped();

        var writtenAt = File.GetLastWriteTimeUtc(path);
        if (_table is null || writtenAt != _writtenAt)
        {
            _writtenAt = writtenAt;
            _table = TryRead(path) ?? _table ?? ReadShipped();
        }

        return _table;
    }

    private SynonymTable? TryRead(string file)
    {
        try
        {
            using var reader = new StreamReader(file, Encoding.UTF8);
            return SynonymTable.Parse(reader);
        }
        catch (Exception problem) when (problem is IOException or FormatException or UnauthorizedAccessException)
        {
            LogUnreadable(problem.Message);
            return null;
        }
    }

    private static SynonymTable ReadShipped()
    {
        using var stream = typeof(SynonymSource).Assembly.GetManifestResourceStream("synonyms.txt")
            ?? throw new InvalidOperationException("The program was built without its synonyms file.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return SynonymTable.Parse(reader);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The synonyms file was not read, the last good one stays: {Problem}")]
    private partial void LogUnreadable(string problem);
}
