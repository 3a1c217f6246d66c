namespace Bibliographic.Records.Output;

/// <summary>The writer of a format whose output is start, records with separators, end.</summary>
/// <param name="serializer">The format.</param>
/// <param name="output">Where the output goes.</param>
internal sealed class SequentialRecordWriter(RecordSerializer serializer, Stream output) : RecordWriter
{
    private readonly StreamBufferWriter _buffer = new(output);
    private long _count;
    private bool _started;

    public override bool CanRecover => true;

    public override void Write(BibliographicRecord record)
    {
        Append(record);
        if (_buffer.IsFull)
            _buffer.Flush();
    }

    public override ValueTask WriteAsync(BibliographicRecord record, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Append(record);
        return _buffer.IsFull ? _buffer.FlushAsync(cancellationToken) : ValueTask.CompletedTask;
    }

    public override void Complete()
    {
        AppendEnd();
        _buffer.Flush();
    }

    public override ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        AppendEnd();
        return _buffer.FlushAsync(cancellationToken);
    }

    public override bool TryFlush()
    {
        if (serializer.IsSequential)
            _buffer.Flush();
        return serializer.IsSequential;
    }

    public override bool TryResume()
    {
        _started |= serializer.IsSequential;
        return serializer.IsSequential;
    }

    protected override void Dispose(bool disposing)
    {
        _buffer.Dispose();
        base.Dispose(disposing);
    }

    private void Append(BibliographicRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var (length, started) = (_buffer.Length, _started);
        _count++;
        try
        {
            if (_started)
                serializer.WriteSeparator(_buffer);
            else
                serializer.WriteStart(_buffer);
            _started = true;
            serializer.Write(record, _buffer);
        }
        catch (Exception e)
        {
            _buffer.CutBack(length);
            _started = started;
            throw new RecordWriteException(serializer.Name, _count, record.Id, e);
        }
    }

    private void AppendEnd()
    {
        var length = _buffer.Length;
        try
        {
            if (!_started)
                serializer.WriteStart(_buffer);
            _started = true;
            serializer.WriteEnd(_buffer);
        }
        catch (Exception e)
        {
            _buffer.CutBack(length);
            throw new RecordWriteException(serializer.Name, 0, null, e);
        }
    }
}
