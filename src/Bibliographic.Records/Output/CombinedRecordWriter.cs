namespace Bibliographic.Records.Output;

/// <summary>Gives each record to several writers, in their order.</summary>
internal sealed class CombinedRecordWriter(RecordWriter[] writers) : RecordWriter
{
    public override void Write(BibliographicRecord record)
    {
        foreach (var writer in writers)
            writer.Write(record);
    }

    public override async ValueTask WriteAsync(BibliographicRecord record, CancellationToken cancellationToken = default)
    {
        foreach (var writer in writers)
            await writer.WriteAsync(record, cancellationToken).ConfigureAwait(false);
    }

    public override void Complete()
    {
        foreach (var writer in writers)
            writer.Complete();
    }

    public override async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
    {
        foreach (var writer in writers)
            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override void Dispose(bool disposing)
    {
        foreach (var writer in writers)
            writer.Dispose();
        base.Dispose(disposing);
    }
}
