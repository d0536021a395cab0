using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Ocop.Catalog.Database.Statements;

/// <summary>One kept connection that writes, a few that read, all with their statements prepared.</summary>
/// <remarks>
/// Units of work that wait at the same time share one transaction, each in a savepoint of its own, and so one wait for the disk.
/// A unit that fails is undone alone; if the commit itself fails, all of them have failed and nobody was told otherwise.
/// </remarks>
internal sealed class SqliteStore(string connectionString) : Store, IDisposable
{
    /// <summary>Units in one transaction: enough to share a commit, few enough that nobody waits for a crowd.</summary>
    private const int MostTogether = 64;

    private static readonly int MostReaders = Math.Max(8, 2 * Environment.ProcessorCount);

    private readonly ConcurrentQueue<Unit> _waiting = new();
    private readonly ConcurrentBag<SqliteLink> _readers = [];
    private readonly List<Unit> _together = new(MostTogether);
    private SqliteLink? _writer;
    private int _isWriting;

    public override async Task<T> ReadAsync<T>(Func<StatementSession, Task<T>> read, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_readers.TryTake(out var link))
            link = SqliteLink.Open(connectionString);
        T answer;
        try
        {
            link.Session.Reset(cancellationToken);
            answer = await read(link.Session);
        }
        catch
        {
            link.Dispose(); // whatever is wrong with it must not meet the next one
            throw;
        }

        if (_readers.Count < MostReaders)
            _readers.Add(link);
        else
            link.Dispose();
        return answer;
    }

    public override Task<T> WriteAsync<T>(Func<StatementSession, Task<T>> unit, CancellationToken cancellationToken)
    {
        var waiting = new Unit<T>(unit, cancellationToken);
        _waiting.Enqueue(waiting);
        if (Interlocked.Exchange(ref _isWriting, 1) == 0)
            _ = Task.Run(WriteWaitingAsync, CancellationToken.None);
        return waiting.Answer;
    }

    public void Dispose()
    {
        _writer?.Dispose();
        while (_readers.TryTake(out var reader))
            reader.Dispose();
    }

    private async Task WriteWaitingAsync()
    {
        do
        {
            while (!_waiting.IsEmpty)
            {
                using var pass = await WriteGate.For(connectionString).EnterAsync(CancellationToken.None);
                while (_together.Count < MostTogether && _waiting.TryDequeue(out var unit))
                    _together.Add(unit);
                await WriteTogetherAsync();
                _together.Clear();
            }

            Volatile.Write(ref _isWriting, 0);
        }
        while (!_waiting.IsEmpty && Interlocked.Exchange(ref _isWriting, 1) == 0); // one may have come while the door closed
    }

    private async Task WriteTogetherAsync()
    {
        try
        {
            _writer ??= await SqliteLink.OpenDurableAsync(connectionString);
            await _writer.BeginAsync();
            foreach (var unit in _together)
                await _writer.RunAsync(unit);
            await _writer.CommitAsync();
        }
        catch (Exception error)
        {
            // Closing rolls back whatever is open, also in a transaction that the disk has broken.
            _writer?.Dispose();
            _writer = null;
            foreach (var unit in _together)
                unit.Fail(error);
        }

        foreach (var unit in _together)
            unit.Tell();
    }

    /// <summary>A unit of work whose caller waits for its answer.</summary>
    internal abstract class Unit
    {
        public abstract Task RunAsync(StatementSession session);

        /// <summary>Its answer is this error, whatever it was before.</summary>
        public abstract void Fail(Exception error);

        /// <summary>Gives the caller the answer: only now, after the commit.</summary>
        public abstract void Tell();
    }

    private sealed class Unit<T>(Func<StatementSession, Task<T>> work, CancellationToken cancellationToken) : Unit
    {
        private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Exception? _error;
        private T _result = default!;

        public Task<T> Answer => _answer.Task;

        public override async Task RunAsync(StatementSession session)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _result = await work(session);
        }

        public override void Fail(Exception error) => _error = error;

        public override void Tell()
        {
            if (_error is OperationCanceledException cancelled)
                _answer.SetCanceled(cancelled.CancellationToken);
            else if (_error is not null)
                _answer.SetException(_error);
            else
                _answer.SetResult(_result);
        }
    }
}
