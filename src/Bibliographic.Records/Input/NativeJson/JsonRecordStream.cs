using System.Buffers;
using System.Runtime.CompilerServices;

namespace Bibliographic.Records.Input.NativeJson;

/// <summary>The records in a stream of JSON. Holds one record's text at a time.</summary>
internal sealed class JsonRecordStream(JsonRecordScanner scanner) : IDisposable
{
    private const int InitialLength = 64 * 1024;

    private JsonRecordScanner _scanner = scanner;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(InitialLength);
    private int _start;
    private int _end;
    private bool _isFinal;

    /// <summary>Reads all records of a stream, and closes it in the end.</summary>
    public static IEnumerable<BibliographicRecord> Read(Func<Stream> open, JsonRecordScanner.RecordReader readRecord)
    {
        using var stream = open();
        using var records = new JsonRecordStream(new(readRecord));
        do
        {
            while (records.Next() is { } record)
                yield return record;
        }
        while (records.Fill(stream));
    }

    /// <inheritdoc cref="Read"/>
    public static async IAsyncEnumerable<BibliographicRecord> ReadAsync(
        Func<Stream> open, JsonRecordScanner.RecordReader readRecord, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stream = open();
        using var records = new JsonRecordStream(new(readRecord));
        do
        {
            while (records.Next() is { } record)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return record;
            }
        }
        while (await records.FillAsync(stream, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>The next record; null when more of the stream is needed.</summary>
    public BibliographicRecord? Next()
    {
        var record = _scanner.Read(_buffer.AsSpan(_start, _end - _start), _isFinal, out var consumed);
        _start += consumed;
        return record;
    }

    /// <summary>Reads more of the stream; false when it has ended and everything of it has been scanned.</summary>
    public bool Fill(Stream stream) => Receive(_isFinal ? 0 : stream.Read(MakeRoom().Span));

    /// <inheritdoc cref="Fill"/>
    public async ValueTask<bool> FillAsync(Stream stream, CancellationToken cancellationToken) =>
        Receive(_isFinal ? 0 : await stream.ReadAsync(MakeRoom(), cancellationToken).ConfigureAwait(false));

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    /// <summary>Where the next bytes go. What was not consumed moves to the front; the buffer doubles when that fills it.</summary>
    private Memory<byte> MakeRoom()
    {
        var rest = _buffer.AsSpan(_start, _end - _start);
        var target = rest.Length == _buffer.Length ? ArrayPool<byte>.Shared.Rent(_buffer.Length * 2) : _buffer;
        rest.CopyTo(target);
        if (target != _buffer)
            ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _start, _end) = (target, 0, rest.Length);
        return _buffer.AsMemory(_end);
    }

    /// <summary>Takes note of what was read; false when there is nothing more to do.</summary>
    private bool Receive(int count)
    {
        if (_isFinal)
            return false;
        _end += count;
        _isFinal = count == 0;
        return true;
    }
}
