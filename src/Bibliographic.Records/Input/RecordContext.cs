using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records;

/// <summary>
/// What a <see cref="RecordScanner"/> knows of the text before it, and where it reports. Not immutable; used by one thread at a time.
/// </summary>
public sealed class RecordContext
{
    internal RecordContext(DiagnosticLog log) => Log = log;

    /// <summary>Where the text starts.</summary>
    public SourcePosition Position { get; internal set; }

    /// <summary>What the container knows of the text.</summary>
    public ContainerEntry Entry
    {
        get;
        internal set
        {
            field = value;
            if (Log.IsEnabled)   // a silent log serves several threads
                Log.Entry = value;
        }
    } = ContainerEntry.Unknown;

    /// <summary>The state that the result of <see cref="RecordScanner.Scan"/> had; null in <see cref="RecordScanner.Scan"/>.</summary>
    public object? State { get; internal set; }

    /// <summary>Whether anybody listens to diagnostics: otherwise messages need not be put together.</summary>
    public bool IsReporting => Log.IsEnabled;

    internal DiagnosticLog Log { get; }

    /// <summary>Reports something about the text as a whole.</summary>
    /// <param name="code">What it is about.</param>
    /// <param name="message">A sentence for people, without a full stop.</param>
    public void Report(DiagnosticCode code, string message) => Log.Report(code, Position, message);

    /// <summary>Reports something about a place in the text.</summary>
    /// <param name="code">What it is about.</param>
    /// <param name="before">The text from its start to the place.</param>
    /// <param name="message">A sentence for people, without a full stop.</param>
    public void Report(DiagnosticCode code, ReadOnlySpan<byte> before, string message)
    {
        if (IsReporting)
            Log.Report(code, PositionAfter(before), message);
    }

    /// <summary>
    /// The place after some of the text. In a container that counts its own lines, every place in an entry is that of the entry.
    /// </summary>
    internal SourcePosition PositionAfter(ReadOnlySpan<byte> before) =>
        Entry.ByteOffset is null ? Position.After(before) : Position;
}
