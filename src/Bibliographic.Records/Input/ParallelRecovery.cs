using System.Collections.Concurrent;
using Bibliographic.Records.Diagnostics;
using Bibliographic.Records.Recovery;

namespace Bibliographic.Records.Input;

/// <summary>Recovers pages on several threads and gives their records in the order of the input.</summary>
/// <remarks>
/// The reading thread finds the pages, which is quick; each chunk of them is a task. The number of chunks on the way is bounded, and so is memory.
/// Used by one thread.
/// </remarks>
internal sealed class ParallelRecovery
{
    private const int ChunksPerThread = 4;   // one to work on, one that waits or is being consumed

    private readonly RecordReaderOptions _options;
    private readonly TaskFactory<List<RecoveredPage>> _tasks;
    private readonly Queue<Task<List<RecoveredPage>>> _running = new();
    private readonly ConcurrentBag<PageRecovery> _recoveries = [];
    private readonly ConcurrentBag<PageChunk> _chunks = [];
    private readonly ConcurrentBag<List<RecoveredPage>> _lists = [];
    private volatile bool _isStopped;
    private List<RecoveredPage> _recovered = [];
    private int _next;

    /// <param name="options">How to read.</param>
    /// <param name="isReporting">Whether somebody listens to diagnostics.</param>
    public ParallelRecovery(RecordReaderOptions options, bool isReporting)
    {
        _options = DiagnosticLog.Collecting(options, isReporting);
        var scheduler = new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, options.MaxDegreeOfParallelism).ConcurrentScheduler;
        _tasks = new(CancellationToken.None, TaskCreationOptions.None, TaskContinuationOptions.None, scheduler);
    }

    /// <summary>Whether enough chunks are on the way.</summary>
    public bool IsFull => _running.Count >= _options.MaxDegreeOfParallelism * ChunksPerThread;

    /// <summary>Has the pages that stand complete in a buffer recovered on another thread.</summary>
    /// <returns>False when there are none.</returns>
    public bool TryStart(PageSource pages)
    {
        if (!_chunks.TryTake(out var chunk))
            chunk = new();
        var isFilled = pages.TryScan(chunk);
        if (isFilled)
            _running.Enqueue(_tasks.StartNew(() => Recover(chunk)));
        else
            _chunks.Add(chunk);
        return isFilled;
    }

    /// <summary>Takes the next page of those that are recovered.</summary>
    public bool TryTake(out RecoveredPage page)
    {
        var isThere = _next < _recovered.Count;
        page = isThere ? _recovered[_next++] : default;
        return isThere;
    }

    /// <summary>The task that the next pages come from; null when there are no more on the way.</summary>
    public Task<List<RecoveredPage>>? Next => _running.TryPeek(out var task) ? task : null;

    /// <summary>Takes the pages of the task that was next, once it has ended.</summary>
    public void Advance()
    {
        _recovered.Clear();
        _lists.Add(_recovered);
        _recovered = _running.Dequeue().GetAwaiter().GetResult();
        _next = 0;
    }

    /// <summary>Lets no further page begin.</summary>
    public void Stop() => _isStopped = true;

    private List<RecoveredPage> Recover(PageChunk chunk)
    {
        if (!_recoveries.TryTake(out var recovery))
            recovery = new(_options, new(_options));
        if (!_lists.TryTake(out var pages))
            pages = [];
        var log = recovery.Log;
        for (var i = 0; i < chunk.Count && !_isStopped; i++)
        {
            var page = chunk[i];
            log.RecordNumber = 0;
            var record = recovery.Recover(chunk.BytesOf(i), page);
            pages.Add(new(record, page.FirstLine, page.ByteOffset, [.. chunk.DiagnosticsOf(i), .. log.Take()]));
        }
        chunk.Dispose();
        _chunks.Add(chunk);
        _recoveries.Add(recovery);
        return pages;
    }
}
