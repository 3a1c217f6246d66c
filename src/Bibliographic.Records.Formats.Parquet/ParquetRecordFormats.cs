using Bibliographic.Records.Formats.Parquet;

namespace Bibliographic.Records;

/// <summary>Adds Parquet to a set of formats.</summary>
public static class ParquetRecordFormats
{
    /// <summary>A set with Parquet.</summary>
    /// <param name="formats">The other formats.</param>
    /// <param name="options">How to write; null for the defaults.</param>
    public static RecordFormats WithParquet(this RecordFormats formats, ParquetFormatOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(formats);
        return formats.With(new ParquetSerializer(options ?? new()));
    }
}
