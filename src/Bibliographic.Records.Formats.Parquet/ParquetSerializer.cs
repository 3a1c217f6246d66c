using System.Buffers;

namespace Bibliographic.Records.Formats.Parquet;

/// <summary>Apache Parquet: a row for each record, with lists and structures where a record has several values.</summary>
/// <remarks>
/// The columns are listed in <c>docs/formats/parquet.md</c>. Records are held until a row group is full; a file is whole after
/// <see cref="RecordWriter.Complete"/>. Safe for use by several threads.
/// </remarks>
/// <param name="options">How to write.</param>
/// <exception cref="ArgumentOutOfRangeException">The size of a row group is not positive.</exception>
public sealed class ParquetSerializer(ParquetFormatOptions options) : RecordSerializer
{
    /// <summary>Creates the format with the default options.</summary>
    public ParquetSerializer() : this(new())
    {
    }

    /// <summary>The options.</summary>
    public ParquetFormatOptions Options { get; } = Checked(options);

    /// <inheritdoc/>
    public override string Name => "parquet";

    /// <inheritdoc/>
    public override string Description => "Apache Parquet, columns for DuckDB, pandas, Polars, Spark";

    /// <inheritdoc/>
    public override string MediaType => "application/vnd.apache.parquet";

    /// <inheritdoc/>
    public override string FileExtension => ".parquet";

    /// <inheritdoc/>
    public override FormatCapabilities Capabilities =>
        Options.IncludeEvidence ? WithoutMarc : WithoutMarc.Without(RecordValue.Evidence, "it is written on request only");

    private static FormatCapabilities WithoutMarc { get; } = FormatCapabilities.Complete.Without(RecordValue.Marc);

    /// <summary>
    /// Writes a whole file with one record: rows cannot stand alone. Several records go through <see cref="CreateWriter"/>.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="output">Where to write.</param>
    public override void Write(BibliographicRecord record, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var file = new MemoryStream();
        using var writer = CreateWriter(file);
        writer.Write(record);
        writer.Complete();
        output.Write(file.GetBuffer().AsSpan(0, (int)file.Length));
    }

    /// <summary>False: a file has columns of bytes.</summary>
    public override bool IsText => false;

    /// <summary>False: the records of an output share one file.</summary>
    public override bool IsSequential => false;

    /// <inheritdoc/>
    public override RecordWriter CreateWriter(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new ParquetRecordWriter(output, Options);
    }

    private static ParquetFormatOptions Checked(ParquetFormatOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.RowGroupSize);
        return options;
    }
}
