using System.Buffers;
using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records.Input;

/// <summary>Some records with their texts: what one thread reads at a time. Used again and again.</summary>
/// <param name="isReporting">Whether anybody listens to diagnostics.</param>
internal sealed class RecordBatch(bool isReporting)
{
    private readonly List<(FoundRecord Found, int Start, int Length, Diagnostic[] Before)> _found = [];
    private readonly List<ParsedRecord> _parsed = [];
    private readonly RecordContext _context = new(new DiagnosticLog(isReporting));
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private TaskCompletionSource? _completion;
    private int _claimed;

    /// <summary>How many bytes the texts have.</summary>
    public int ByteCount => _bytes.WrittenCount;

    /// <summary>The memory that the batch holds, in bytes.</summary>
    public int Capacity => _bytes.Capacity;

    public bool IsEmpty => _found.Count == 0;

    /// <summary>The records in their order, once <see cref="Completion"/> is done.</summary>
    public List<ParsedRecord> Parsed => _parsed;

    /// <summary>Completes when the batch has been read.</summary>
    public Task Completion => _completion!.Task;

    /// <summary>Adds a record.</summary>
    /// <param name="found">The record.</param>
    /// <param name="text">Its text, which is copied.</param>
    /// <param name="before">What was reported while it was looked for.</param>
    public void Add(FoundRecord found, ReadOnlySpan<byte> text, Diagnostic[] before)
    {
        _found.Add((found, _bytes.WrittenCount, text.Length, before));
        _bytes.Write(text);
    }

    /// <summary>Makes the batch ready to be read, once, by whoever claims it first.</summary>
    public void Publish()
    {
        _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Volatile.Write(ref _claimed, 0);
    }

    /// <summary>Reads the records, unless another thread does.</summary>
    /// <param name="isStopped">Tells whether to stop early.</param>
    /// <returns>Whether this thread has read them.</returns>
    public bool TryParse(Func<bool> isStopped)
    {
        if (Interlocked.Exchange(ref _claimed, 1) != 0)
            return false;
        try
        {
            foreach (var (found, start, length, before) in _found)
            {
                if (isStopped())
                    break;
                var record = found.Parse(_bytes.WrittenSpan.Slice(start, length), _context);
                _parsed.Add(new(record, found.Position, found.Entry, before, _context.Log.Take()));
            }
            _completion!.SetResult();
        }
        catch (OutOfMemoryException exception)
        {
            _completion!.SetException(exception);
        }
        return true;
    }

    /// <summary>Empties the batch, so that it can be filled again.</summary>
    public void Clear()
    {
        _found.Clear();
        _parsed.Clear();
        _bytes.ResetWrittenCount();
    }
}
