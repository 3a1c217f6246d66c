namespace Bibliographic.Records;

/// <summary>Finds the records in a text that comes piece by piece, and reads them.</summary>
/// <remarks>
/// Finding is quick and done by one thread; reading takes the time, and is done by several threads at once where the caller asked for that.
/// Neither may throw because of the text: what is damaged is reported to the <see cref="RecordContext"/>. An exception costs the record
/// that was being read, and is reported as <see cref="DiagnosticCode.ParserFailed"/>.
/// </remarks>
public abstract class RecordScanner
{
    /// <summary>
    /// Whether a record ends only where a line ends, so that <see cref="Scan"/> need not be called before a further line end has come.
    /// False by default.
    /// </summary>
    public virtual bool EndsAtLineEnd => false;

    /// <summary>Looks for the next record.</summary>
    /// <param name="window">
    /// The text from where the last record ended, or from what the last call consumed. It is longer than at the last call, or starts
    /// elsewhere.
    /// </param>
    /// <param name="isFinal">
    /// Whether the text ends with the window. Also true when the window has reached the limit of a record's length.
    /// </param>
    /// <param name="context">Where the window starts; takes diagnostics.</param>
    public abstract ScanResult Scan(ReadOnlySpan<byte> window, bool isFinal, RecordContext context);

    /// <summary>Reads a record. Called on any thread, and for several records at once.</summary>
    /// <param name="text">The record's text, as <see cref="Scan"/> has found it.</param>
    /// <param name="context">Where the text starts, and the state that the result of <see cref="Scan"/> had; takes diagnostics.</param>
    /// <returns>The record; null when the text holds none after all.</returns>
    public abstract BibliographicRecord? Parse(ReadOnlySpan<byte> text, RecordContext context);

    /// <summary>Tells that a text has ended, and that the next window is of another.</summary>
    public virtual void Reset()
    {
    }

    /// <summary>
    /// Whether reading may begin at a line of a text that is divided at anchors (<see cref="Partitioning.Anchors"/>): whoever reads from
    /// there on finds the same end of the record that the line belongs to, whatever came before. Called after the first record of the text
    /// has been found.
    /// </summary>
    /// <param name="line">A line, with its end.</param>
    public virtual bool IsAnchor(ReadOnlySpan<byte> line) => false;

    /// <summary>Whether reading may begin at a line of a text that is divided at line ends (<see cref="Partitioning.Lines"/>).</summary>
    internal virtual bool MayStartAt(ReadOnlySpan<byte> line) => true;
}
