namespace Bibliographic.Records.Input;

/// <summary>The text of a record, found and not yet read.</summary>
/// <param name="Scanner">The scanner that has found it and can read it.</param>
/// <param name="State">What the scanner is to know of it.</param>
/// <param name="Position">Where it starts.</param>
/// <param name="Entry">What the container knows of the text it is in.</param>
internal readonly record struct FoundRecord(RecordScanner Scanner, object? State, SourcePosition Position, ContainerEntry Entry)
{
    /// <summary>Reads the record. A fault of the scanner costs this record only.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="context">The context of the thread that reads.</param>
    public BibliographicRecord? Parse(ReadOnlySpan<byte> text, RecordContext context)
    {
        (context.Position, context.Entry, context.State) = (Position, Entry, State);
        try
        {
            return Scanner.Parse(text, context);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            context.Report(DiagnosticCode.ParserFailed, RecordFinder.FaultMessage(exception));
            return null;
        }
    }
}
