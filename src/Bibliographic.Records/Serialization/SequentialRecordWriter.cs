namespace Bibliographic.Records.Serialization;

/// <summary>The writer of a stateless format: start, records with separators, end.</summary>
internal sealed class SequentialRecordWriter(RecordSerializer serializer, Stream output) : RecordWriter
{
    private readonly StreamBufferWriter _buffer = new(output);
    private bool _started;

    public override void Write(BibliographicRecord record)
    {
        if (_started)
            serializer.WriteSeparator(_buffer);
        else
            serializer.WriteStart(_buffer);
        _started = true;
        serializer.Write(record, _buffer);
        _buffer.FlushIfFull();
    }

    public override void Complete()
    {
        if (!_started)
            serializer.WriteStart(_buffer);
        _started = true;
        serializer.WriteEnd(_buffer);
        _buffer.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        _buffer.Dispose();
        base.Dispose(disposing);
    }
}
