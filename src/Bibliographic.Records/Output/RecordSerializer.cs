using System.Buffers;
using System.Text;
using Bibliographic.Records.Output;

namespace Bibliographic.Records;

/// <summary>A format that records are written in: derive from it to add one.</summary>
/// <remarks>
/// Most formats are sequential: <see cref="WriteStart"/>, then <see cref="Write"/> for each record with <see cref="WriteSeparator"/>
/// between two of them, then <see cref="WriteEnd"/>. Such a serializer must be safe for use by several threads and must give the same bytes
/// for equal records. A format that needs state for a whole output (a columnar file, a database) overrides <see cref="CreateWriter"/> and
/// <see cref="IsSequential"/>. Text is written as UTF-8 without a byte order mark.
/// </remarks>
public abstract class RecordSerializer
{
    /// <summary>The format's short name, in lower case: what users type, such as <c>bibtex</c>.</summary>
    public abstract string Name { get; }

    /// <summary>One line for people: what the format is and who reads it.</summary>
    public virtual string Description => Name;

    /// <summary>The format's media type, such as <c>application/x-bibtex</c>.</summary>
    public abstract string MediaType { get; }

    /// <summary>The usual file extension with its dot, such as <c>.bib</c>.</summary>
    public abstract string FileExtension { get; }

    /// <summary>What the format can carry; <see cref="FormatCapabilities.Unknown"/> by default.</summary>
    public virtual FormatCapabilities Capabilities => FormatCapabilities.Unknown;

    /// <summary>The options that <see cref="WithOption"/> sets; none by default.</summary>
    public virtual ValueList<FormatOption> FormatOptions => [];

    /// <summary>
    /// Whether a record is written in the same way whatever was written before it. Outputs of a sequential format can be written in parts
    /// and joined, and an output can be continued after its last record. The default is true; return false if <see cref="CreateWriter"/>
    /// returns a writer that keeps state between records.
    /// </summary>
    public virtual bool IsSequential => true;

    /// <summary>
    /// The format for an output that is written in parts which are joined or continued; this one when it is <see cref="IsSequential"/>.
    /// Null, the default of others, when there is no such output.
    /// </summary>
    /// <value>A format that is sequential; BibTeX and Hayagriva have other keys there, which need not be kept apart.</value>
    public virtual RecordSerializer? ForParts => IsSequential ? this : null;

    /// <summary>
    /// Whether outputs are text in UTF-8, so that <see cref="Serialize(BibliographicRecord)"/> can give them as strings. The default is
    /// true; return false if an output has bytes that are no text, or lengths and offsets that count bytes.
    /// </summary>
    public virtual bool IsText => true;

    /// <summary>The format with another value of an option, for programs that are given options as text.</summary>
    /// <param name="name">The name of one of <see cref="FormatOptions"/>.</param>
    /// <param name="value">The value, as text.</param>
    /// <returns>A new serializer; this one stays as it is.</returns>
    /// <exception cref="ArgumentException">There is no such option, or it does not take the value.</exception>
    public RecordSerializer WithOption(string name, string value)
    {
        ArgumentNullException.ThrowIfNull(name);
        var option = FormatOptions.FirstOrDefault(option => option.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw new ArgumentException($"The format '{Name}' has no option '{name}'.", nameof(name));
        return SetOption(option.Name, option.Normalize(value));
    }

    /// <summary>Makes a copy of the serializer with another value of an option; a format that has <see cref="FormatOptions"/> overrides it.</summary>
    /// <param name="name">The name of one of <see cref="FormatOptions"/>, as it is there.</param>
    /// <param name="value">The value, as <see cref="FormatOption.Normalize"/> returns it.</param>
    /// <exception cref="ArgumentException">The value is none that the option takes.</exception>
    protected virtual RecordSerializer SetOption(string name, string value) =>
        throw new NotSupportedException($"The format '{Name}' has options but does not override {nameof(SetOption)}.");

    /// <summary>Writes one record.</summary>
    /// <param name="record">The record; any of its values may be absent.</param>
    /// <param name="output">Where to write.</param>
    public abstract void Write(BibliographicRecord record, IBufferWriter<byte> output);

    /// <summary>Writes what stands before the first record; nothing by default.</summary>
    /// <param name="output">Where to write.</param>
    public virtual void WriteStart(IBufferWriter<byte> output)
    {
    }

    /// <summary>Writes what stands between two records; nothing by default.</summary>
    /// <param name="output">Where to write.</param>
    public virtual void WriteSeparator(IBufferWriter<byte> output)
    {
    }

    /// <summary>Writes what stands after the last record; nothing by default.</summary>
    /// <param name="output">Where to write.</param>
    public virtual void WriteEnd(IBufferWriter<byte> output)
    {
    }

    /// <summary>Creates the writer of one output. The default writer calls the other members in turn.</summary>
    /// <param name="output">Where the output goes; the writer does not close it.</param>
    public virtual RecordWriter CreateWriter(Stream output) => new SequentialRecordWriter(this, output);

    /// <summary>
    /// Reports how much of each value that a record has the format keeps; by default what <see cref="Capabilities"/> say.
    /// </summary>
    /// <param name="record">The record.</param>
    public virtual LossReport ReportLoss(BibliographicRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        var capabilities = Capabilities;
        return new(FormatCapabilities.Values.Where(record.Has).Select(value => capabilities.For(value, record) with { Condition = null }));
    }

    /// <summary>The whole output for one record, as text.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="NotSupportedException">The format is not text (<see cref="IsText"/>).</exception>
    /// <exception cref="RecordWriteException">The format failed at the record.</exception>
    public string Serialize(BibliographicRecord record) => Serialize([record]);

    /// <summary>The whole output for some records, as text.</summary>
    /// <param name="records">The records; many of them are better written to a file or a stream by <see cref="RecordOutput"/>.</param>
    /// <exception cref="NotSupportedException">The format is not text (<see cref="IsText"/>).</exception>
    /// <exception cref="RecordWriteException">The format failed at a record.</exception>
    public string Serialize(IEnumerable<BibliographicRecord> records)
    {
        if (!IsText)
            throw new NotSupportedException($"The format '{Name}' is not text: use {nameof(SerializeToBytes)}, or write to a file or a stream.");
        using var output = Collect(records);
        return Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length);
    }

    /// <summary>The whole output for one record, as bytes; those of text are UTF-8.</summary>
    /// <param name="record">The record.</param>
    /// <exception cref="RecordWriteException">The format failed at the record.</exception>
    public byte[] SerializeToBytes(BibliographicRecord record) => SerializeToBytes([record]);

    /// <summary>The whole output for some records, as bytes; those of text are UTF-8.</summary>
    /// <param name="records">The records; many of them are better written to a file or a stream by <see cref="RecordOutput"/>.</param>
    /// <exception cref="RecordWriteException">The format failed at a record.</exception>
    public byte[] SerializeToBytes(IEnumerable<BibliographicRecord> records)
    {
        using var output = Collect(records);
        return output.ToArray();
    }

    /// <summary>The name.</summary>
    public sealed override string ToString() => Name;

    private MemoryStream Collect(IEnumerable<BibliographicRecord> records)
    {
        var output = new MemoryStream();
        records.WriteTo(output, this);
        return output;
    }
}
