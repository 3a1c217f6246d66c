using Bibliographic.Records.Diagnostics;

namespace Bibliographic.Records;

/// <summary>What a <see cref="ContainerReader"/> is given: where to report, and how to read. Used by one thread at a time.</summary>
public sealed class ContainerContext
{
    internal ContainerContext(RecordReaderOptions options, DiagnosticLog log, SourcePosition start, ContainerEntry entry) =>
        (Options, Log, Start, Entry) = (options, log, start, entry);

    /// <summary>
    /// How the input is read. Nothing in them need be followed except <see cref="RecordReaderOptions.MaxRecordBytes"/>, the most bytes one
    /// entry may take in memory.
    /// </summary>
    public RecordReaderOptions Options { get; }

    /// <summary>Where the container's first byte is in the input: byte 0 and line 1, unless a part of an input is read.</summary>
    public SourcePosition Start { get; }

    /// <summary>
    /// What is known of the input, when it is itself the entry of a container; else <see cref="ContainerEntry.Unknown"/>. Where an entry of
    /// this container does not say its address, date or place, those given here hold.
    /// </summary>
    public ContainerEntry Entry { get; }

    /// <summary>Whether anybody listens to diagnostics: otherwise messages need not be put together.</summary>
    public bool IsReporting => Log.IsEnabled;

    /// <summary>
    /// The input itself, when it can seek and the container is in no other: for containers that must be read from their end. Null
    /// otherwise, and when only a part of the input is read, unless there is a <see cref="Range"/>. It stands at any place, and is not to
    /// be closed.
    /// </summary>
    public Stream? SeekableInput { get; internal init; }

    /// <summary>
    /// Which entries to give: those that start in these bytes of <see cref="SeekableInput"/>. Null for all. Set only for a container that
    /// says that it may be divided so (<see cref="Partitioning.Entries"/>).
    /// </summary>
    public ByteRange? Range { get; internal init; }

    internal DiagnosticLog Log { get; }

    /// <summary>Whether a text may hold records. Texts that may not need not be given.</summary>
    /// <param name="text">The whole text, or a line of JSON in which it is a string.</param>
    /// <param name="isJson">Whether it is a line of JSON.</param>
    internal bool MayHaveRecords(ReadOnlySpan<byte> text, bool isJson)
    {
        foreach (var parser in Options.Inputs.Parsers)
        {
            if (parser.MayHaveRecords(text, isJson))
                return true;
        }
        return false;
    }

    /// <summary>Reports damage or another oddity.</summary>
    /// <param name="code">What it is about.</param>
    /// <param name="position">Where; <see cref="Start"/> when the place is not known.</param>
    /// <param name="message">A sentence for people, without a full stop.</param>
    public void Report(DiagnosticCode code, SourcePosition position, string message) => Log.Report(code, position, message);
}
