namespace Bibliographic.Records;

/// <summary>
/// A kind of text that holds records. The way in for a plug-in that reads one more; the counterpart of <see cref="RecordSerializer"/>.
/// </summary>
/// <remarks>
/// <para>
/// Derive from this class, and add an instance with <see cref="RecordInputs.With(RecordParser)"/>. A parser says whether it recognizes a
/// text, and creates a <see cref="RecordScanner"/> that finds the records in it and reads them. It does no input or output: the reader
/// keeps a window on the text, in bounded memory, and lets the scanner look at it. So every parser reads synchronously and asynchronously,
/// and on several threads.
/// </para>
/// <para>Must be immutable, and safe for use by any number of threads.</para>
/// </remarks>
/// <seealso cref="RecordContainer"/>
public abstract class RecordParser
{
    /// <summary>The parser's short name, such as <c>json</c>. Two parsers of the same name replace each other.</summary>
    public abstract string Name { get; }

    /// <summary>Tells from the first bytes, or from the name, whether a text is of this kind.</summary>
    /// <param name="head">The beginning of the text.</param>
    public abstract Recognition Recognize(InputHead head);

    /// <summary>Where such a text may be divided among several readers; <see cref="Partitioning.None"/> by default.</summary>
    /// <param name="head">The beginning of the text.</param>
    public virtual Partitioning GetPartitioning(InputHead head) => Partitioning.None;

    /// <summary>Creates a scanner for one reader.</summary>
    /// <param name="options">How to read.</param>
    public abstract RecordScanner CreateScanner(RecordReaderOptions options);

    /// <summary>Whether a text may hold records of this kind: false only if <see cref="RecordScanner.Scan"/> would find none.</summary>
    /// <param name="text">The whole text, or a line of JSON in which it is a string.</param>
    /// <param name="isJson">Whether it is a line of JSON.</param>
    internal virtual bool MayHaveRecords(ReadOnlySpan<byte> text, bool isJson) => true;

    /// <summary>The name.</summary>
    public sealed override string ToString() => Name;
}
