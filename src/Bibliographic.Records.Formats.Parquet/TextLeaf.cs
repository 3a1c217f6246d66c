using Parquet;
using Parquet.Schema;

namespace Bibliographic.Records.Formats.Parquet;

/// <summary>A leaf of text.</summary>
internal sealed class TextLeaf(string name)
{
    private readonly Leaf<ReadOnlyMemory<char>> _values = new(new DataField<string>(name));

    public DataField Field => _values.Field;

    public long Characters { get; private set; }

    public void Add(string? text, bool isContinued = false)
    {
        Characters += text?.Length ?? 0;
        _values.Add(text?.AsMemory(), isContinued);
    }

    public void AddEmpty(ListField list) => _values.AddEmpty(list);

    public Task WriteAsync(ParquetRowGroupWriter rowGroup)
    {
        Characters = 0;
        return _values.WriteAsync(rowGroup);
    }
}
