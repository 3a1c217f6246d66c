namespace Bibliographic.Records.Formats.Parquet;

/// <summary>
/// Parquet with a column of texts, as text corpora keep pages: <c>text</c> or <c>content</c>, and beside it <c>url</c> and <c>date</c>.
/// </summary>
/// <remarks>
/// A row group is read at a time, and of it only the columns that are needed. Parquet is read from its end: what comes from a pipe, or is
/// packed, is written to a temporary file first.
/// </remarks>
public sealed class ParquetContainer : RecordContainer
{
    /// <inheritdoc/>
    public override string Name => "parquet";

    /// <inheritdoc/>
    public override Recognition Recognize(InputHead head) => head.Bytes.StartsWith("PAR1"u8) ? Recognition.Yes : Recognition.No;

    /// <summary>At row groups: each belongs to the part in which its first column starts.</summary>
    public override Partitioning GetPartitioning(InputHead head) => Partitioning.Entries;

    /// <inheritdoc/>
    public override ContainerReader OpenReader(Stream stream, ContainerContext context)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(context);
        return new ParquetTextReader(stream, context);
    }
}
