using Parquet;
using Parquet.Schema;

namespace Bibliographic.Records.Formats.Parquet;

/// <summary>A column of the table: plain, a list, or a list of structures.</summary>
internal abstract class Column(Field field)
{
    /// <summary>The column in the schema.</summary>
    public Field Field { get; } = field;

    /// <summary>How many characters of text it holds.</summary>
    public virtual long Characters => 0;

    /// <summary>Adds what a record has for it.</summary>
    public abstract void Add(BibliographicRecord record);

    /// <summary>Writes what it holds, and holds nothing then.</summary>
    public abstract Task WriteAsync(ParquetRowGroupWriter rowGroup);
}
