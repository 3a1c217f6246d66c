using System.Collections.Concurrent;

namespace Bibliographic.Records.Input;

/// <summary>Reads records on several threads, and gives them in the order of the input. Used by one thread.</summary>
/// <remarks>
/// The thread that finds the records copies their texts into batches. What is on the way is limited in bytes, and so is memory, however
/// large the records and however many the threads are. A batch that no thread has begun when its records are wanted is read by the thread
/// that wants them, so reading goes on even where the thread pool has no thread to give.
/// </remarks>
internal sealed class ParallelParser
{
    /// <summary>
    /// A batch of this size fits into the second-level cache of a core; smaller ones cost more for handing over than they gain.
    /// </summary>
    private const int BatchBytes = 128 * 1024;
    private const int BatchesPerThread = 4;   // one that is read, others that wait or are consumed
    private const int MostBytesOnTheWay = 64 * 1024 * 1024;

    private readonly int _threads;
    private readonly bool _isReporting;
    private readonly long _mostBytes;
    private readonly Func<bool> _stops;
    private readonly Queue<RecordBatch> _running = new();
    private readonly ConcurrentQueue<RecordBatch> _waiting = new();
    private readonly Stack<RecordBatch> _free = new();
    private RecordBatch? _filling;
    private RecordBatch? _taking;
    private int _next;
    private long _bytesOnTheWay;
    private int _workers;
    private volatile bool _isStopped;

    /// <param name="threads">How many threads may read at once.</param>
    /// <param name="isReporting">Whether anybody listens to diagnostics.</param>
    public ParallelParser(int threads, bool isReporting)
    {
        (_threads, _isReporting) = (threads, isReporting);
        _mostBytes = Math.Min((long)threads * BatchesPerThread * BatchBytes, MostBytesOnTheWay);
        _stops = () => _isStopped;
    }

    /// <summary>Whether enough is on the way.</summary>
    public bool IsFull => _bytesOnTheWay + (_filling?.ByteCount ?? 0) >= _mostBytes;

    /// <summary>Whether batches are on the way.</summary>
    public bool IsRunning => _running.Count > 0;

    /// <summary>Adds a record to those that are read.</summary>
    public void Add(FoundRecord found, ReadOnlySpan<byte> text, Diagnostic[] before)
    {
        _filling ??= _free.TryPop(out var batch) ? batch : new(_isReporting);
        _filling.Add(found, text, before);
        if (_filling.ByteCount >= BatchBytes)
            Flush();
    }

    /// <summary>Has what was added read, even if it is little.</summary>
    public void Flush()
    {
        if (_filling is not { } batch)
            return;
        _filling = null;
        batch.Publish();
        _bytesOnTheWay += batch.ByteCount;
        _running.Enqueue(batch);
        _waiting.Enqueue(batch);
        if (TryBecomeWorker())
            ThreadPool.UnsafeQueueUserWorkItem(static parser => parser.Work(), this, preferLocal: false);
    }

    /// <summary>Takes the next record of those that have been read.</summary>
    public bool TryTake(out ParsedRecord record)
    {
        record = default;
        if (_taking is null && _running.TryPeek(out var next) && next.Completion.IsCompleted)
            Advance();
        if (_taking is null)
            return false;
        if (_next < _taking.Parsed.Count)
        {
            record = _taking.Parsed[_next++];
            return true;
        }
        _taking.Clear();
        if (_taking.Capacity <= 4 * BatchBytes)
            _free.Push(_taking);   // one that has grown for a long record is not kept
        _taking = null;
        return TryTake(out record);
    }

    /// <summary>
    /// Waits until the next batch has been read. Meanwhile this thread reads batches that no other has begun: waiting instead took 40 %
    /// more time on two processors.
    /// </summary>
    public ValueTask Wait<TIO>(CancellationToken cancellationToken)
        where TIO : IReadMode
    {
        var batch = _running.Peek();
        if (batch.TryParse(_stops))
            return default;
        while (!batch.Completion.IsCompleted)
        {
            if (!_waiting.TryDequeue(out var other))
                return TIO.WaitAsync(batch.Completion, cancellationToken);
            other.TryParse(_stops);
        }
        return default;
    }

    /// <summary>Lets no further record be read.</summary>
    public void Stop() => _isStopped = true;

    private void Advance()
    {
        _taking = _running.Dequeue();
        _next = 0;
        _bytesOnTheWay -= _taking.ByteCount;
        _taking.Completion.GetAwaiter().GetResult();
    }

    private void Work()
    {
        do
        {
            while (!_isStopped && _waiting.TryDequeue(out var batch))
                batch.TryParse(_stops);
            Interlocked.Decrement(ref _workers);
            // A batch may have come after the last look, when its sender still counted on this worker.
        }
        while (!_isStopped && !_waiting.IsEmpty && TryBecomeWorker());
    }

    private bool TryBecomeWorker()
    {
        if (Interlocked.Increment(ref _workers) < _threads)
            return true;   // the thread that finds the records is one of them
        Interlocked.Decrement(ref _workers);
        return false;
    }
}
