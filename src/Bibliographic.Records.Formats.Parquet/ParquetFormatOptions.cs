namespace Bibliographic.Records.Formats.Parquet;

/// <summary>How a Parquet file is written. Immutable.</summary>
public sealed record ParquetFormatOptions
{
    /// <summary>
    /// How many records form a row group at the most: 50,000 by default. Readers skip, and read in parallel, by row group.
    /// </summary>
    public int RowGroupSize { get; init; } = 50_000;

    /// <summary>
    /// Whether there is a column <c>evidence</c>: where each recovered value came from and how sure it is. Off by default.
    /// </summary>
    public bool IncludeEvidence { get; init; }
}
