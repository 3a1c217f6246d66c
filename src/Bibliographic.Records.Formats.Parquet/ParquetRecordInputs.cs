using Bibliographic.Records.Formats.Parquet;

namespace Bibliographic.Records;

/// <summary>Adds Parquet to the kinds of input.</summary>
public static class ParquetRecordInputs
{
    /// <summary>A set with Parquet.</summary>
    /// <param name="inputs">The other kinds of input.</param>
    public static RecordInputs WithParquet(this RecordInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        return inputs.With(new ParquetContainer());
    }
}
